// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime.author;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Ids of the animations of a distribution, from the component descriptions in its jars. */
final class AnimationIds {

    private static final String BUNDLES = "io.diuna.animation.";
    private static final String DESCRIPTIONS = "OSGI-INF/";
    private static final Pattern ID = Pattern.compile("name=\"diuna\\.animation\\.id\"[^>]*value=\"([^\"]*)\"");

    private AnimationIds() {}

    /**
     * Returns the ids; none if there is no such folder.
     *
     * @param repository folder of the distribution's jars in the layout of Maven
     * @throws IOException if a jar cannot be read
     */
    static Set<String> of(Path repository) throws IOException {
        Set<String> ids = new HashSet<>();
        if (!Files.isDirectory(repository)) {
            return ids;
        }
        try (Stream<Path> files = Files.walk(repository)) {
            for (Path file : files.filter(AnimationIds::isAnimations).toList()) {
                read(file, ids);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return ids;
    }

    private static boolean isAnimations(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.startsWith(BUNDLES) && name.endsWith(".jar");
    }

    private static void read(Path file, Set<String> ids) throws IOException {
        try (JarFile jar = new JarFile(file.toFile())) {
            for (JarEntry entry : jar.stream().toList()) {
                if (entry.getName().startsWith(DESCRIPTIONS) && entry.getName().endsWith(".xml")) {
                    try (InputStream in = jar.getInputStream(entry)) {
                        Matcher id = ID.matcher(new String(in.readAllBytes(), UTF_8));
                        while (id.find()) {
                            ids.add(id.group(1));
                        }
                    }
                }
            }
        }
    }
}
