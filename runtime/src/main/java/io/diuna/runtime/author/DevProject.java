// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime.author;

import io.diuna.runtime.base.CliException;
import io.diuna.runtime.framework.DistributionFolder;
import io.diuna.runtime.framework.FeatureFile;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Plugin project of {@code diuna dev}. Its sources are compiled by Diuna, or its classes by somebody else.
 *
 * @param folder absolute path of the project, or of a folder of classes
 * @param classes absolute path of the folder of classes; null if the sources are compiled
 */
public record DevProject(Path folder, @Nullable Path classes) {

    /** Where builds and IDEs put classes, from the project's folder. */
    private static final List<String> CLASS_FOLDERS =
            List.of("target/classes", "build/classes/java/main", "build/classes/kotlin/main", "bin/main");

    /**
     * Returns the project in a folder. Without sources of Java its folder of classes is taken, that of the first build that has made one.
     *
     * @param directory folder of the project, or of classes
     * @param classes folder of classes, from the project's folder; null if none is named
     * @throws java.nio.file.InvalidPathException if one of them is no path
     */
    public static DevProject of(String directory, @Nullable String classes) {
        Path folder = Path.of(directory).toAbsolutePath().normalize();
        if (classes != null) {
            return new DevProject(folder, folder.resolve(classes).normalize());
        }
        if (hasSources(folder)) {
            return new DevProject(folder, null);
        }
        return new DevProject(
                folder,
                CLASS_FOLDERS.stream()
                        .map(folder::resolve)
                        .filter(Files::isDirectory)
                        .findFirst()
                        .orElse(holds(folder, ".class") ? folder : null));
    }

    private static boolean hasSources(Path folder) {
        return holds(folder.resolve("src/main/java"), ".java")
                || (!Files.isDirectory(folder.resolve("src/main")) && holds(folder.resolve("src"), ".java"));
    }

    private static boolean holds(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(ending));
        } catch (IOException | UncheckedIOException e) {
            return false;
        }
    }

    /** Returns the data folder unless another one is named: of the project alone, so that no other show is touched. */
    public Path data() {
        return folder.equals(classes) ? folder.resolveSibling("diuna") : folder.resolve("target/diuna");
    }

    /**
     * Checks that there is something to compile and a compiler, or a folder of classes.
     *
     * @throws CliException if not; the message says what to do
     */
    public void check() {
        if (!Files.isDirectory(folder)) {
            throw CliException.failure(
                    folder + " is no folder; name that of a plugin project, or create one with diuna new");
        }
        if (classes == null && !hasSources(folder)) {
            throw CliException.failure(folder + " holds neither Java sources in src/main/java nor classes in "
                    + String.join(", ", CLASS_FOLDERS) + "; build the project, or name the folder with --classes");
        }
        if (classes == null && ModuleLayer.boot().findModule("jdk.compiler").isEmpty()) {
            throw CliException.failure("This Java (" + System.getProperty("java.home")
                    + ") has no compiler. Install a JDK from 17 on, or name one with DIUNA_JAVA");
        }
    }

    /** Returns framework properties that name the project and the class path of its sources. */
    public Map<String, String> properties(DistributionFolder distribution, FeatureFile feature) {
        Map<String, String> properties = new HashMap<>();
        properties.put("diuna.dev.project", folder.toString());
        properties.put("diuna.dev.classes", classes == null ? "" : classes.toString());
        properties.put(
                "diuna.dev.classpath",
                feature.developmentJars().stream()
                        .map(jar -> distribution.jar(jar).toString())
                        .collect(Collectors.joining(File.pathSeparator)));
        return properties;
    }
}
