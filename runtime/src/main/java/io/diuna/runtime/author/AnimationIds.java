// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime.author;

import io.diuna.index.publish.AnimationDescriptors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** Ids of the animations of a distribution, from the component descriptions in its jars. */
final class AnimationIds {

    private static final String BUNDLES = "io.diuna.animation.";

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
                ids.addAll(AnimationDescriptors.of(file).labels().keySet());
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
}
