// SPDX-License-Identifier: Apache-2.0
package io.diuna.dev;

import static java.nio.charset.StandardCharsets.UTF_8;

import aQute.bnd.osgi.Constants;
import aQute.bnd.version.MavenVersion;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;

/**
 * Instructions for bnd: defaults, over them those in the pom, over them {@code bnd.bnd}. What bnd's Maven plugin takes from the pom is
 * taken from there as well.
 */
final class BundleInstructions {

    private static final String DEFAULT_VERSION = "1.0.0";

    private final ProjectLayout layout;

    BundleInstructions(ProjectLayout layout) {
        this.layout = layout;
    }

    /**
     * Reads the instructions.
     *
     * @param libraries jars of which the plugin gets the packages that it uses, unless an instruction says something else
     * @throws IOException if a file cannot be read; the message names it
     */
    Properties read(Collection<Path> libraries) throws IOException {
        PomFile pom = Files.isRegularFile(layout.pom()) ? readPom() : PomFile.NONE;
        Properties all = new Properties();
        pom.properties().forEach(all::setProperty);
        String name = pom.properties().getOrDefault("project.artifactId", folderName());
        all.setProperty(Constants.BUNDLE_SYMBOLICNAME, name);
        all.setProperty(Constants.BUNDLE_NAME, pom.properties().getOrDefault("project.name", name));
        all.setProperty(
                Constants.BUNDLE_VERSION,
                MavenVersion.cleanupVersion(pom.properties().getOrDefault("project.version", DEFAULT_VERSION)));
        all.setProperty(Constants.REPRODUCIBLE, "true");
        all.setProperty(Constants.NOEXTRAHEADERS, "true");
        Set<String> packages = packages(libraries);
        if (!packages.isEmpty()) {
            all.setProperty(Constants.CONDITIONAL_PACKAGE, String.join(",", packages));
        }
        load(all, new StringReader(pom.bnd()));
        if (Files.isRegularFile(layout.instructions())) {
            load(all, Files.newBufferedReader(layout.instructions(), UTF_8));
        }
        return all;
    }

    private PomFile readPom() throws IOException {
        try {
            return PomFile.read(layout.pom());
        } catch (IOException e) {
            throw new IOException("pom.xml cannot be read: " + e.getMessage(), e);
        }
    }

    private static void load(Properties all, Reader text) throws IOException {
        try (text) {
            all.load(text);
        } catch (IllegalArgumentException e) { // an escape that is none
            throw new IOException("the instructions for bnd cannot be read: " + e.getMessage(), e);
        }
    }

    /** Returns the name of the folder as a symbolic name. */
    private String folderName() {
        String name = String.valueOf(layout.folder().getFileName()).replaceAll("[^A-Za-z0-9._-]", "_");
        return name.isEmpty() || name.equals("null") ? "plugin" : name;
    }

    private static Set<String> packages(Collection<Path> libraries) throws IOException {
        Set<String> packages = new TreeSet<>();
        for (Path library : libraries) {
            try (JarFile jar = new JarFile(library.toFile())) {
                List<String> classes = jar.stream()
                        .map(entry -> entry.getName())
                        .filter(entry -> entry.endsWith(".class") && !entry.startsWith("META-INF/"))
                        .toList();
                for (String path : classes) {
                    int end = path.lastIndexOf('/');
                    if (end > 0) {
                        packages.add(path.substring(0, end).replace('/', '.'));
                    }
                }
            } catch (IOException e) {
                throw new IOException(library + " is no jar: " + e.getMessage(), e);
            }
        }
        return packages;
    }
}
