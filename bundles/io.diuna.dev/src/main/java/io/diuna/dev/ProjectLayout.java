// SPDX-License-Identifier: Apache-2.0
package io.diuna.dev;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Places of the files of a plugin project.
 *
 * @param folder absolute path of the project
 * @param sources root of its Java sources
 * @param classes folder of classes that an IDE or another build writes; null if the sources are compiled here
 */
record ProjectLayout(Path folder, Path sources, @Nullable Path classes) {

    /** Returns the layout of a project: Maven's, or sources right in {@code src}. */
    static ProjectLayout of(Path folder, @Nullable Path classes) {
        Path maven = folder.resolve("src/main/java");
        return new ProjectLayout(folder, Files.isDirectory(maven) ? maven : folder.resolve("src"), classes);
    }

    /** Returns the folder that holds the code: of the classes, or of the sources. */
    Path code() {
        return classes == null ? sources : classes;
    }

    /** Returns the folder of the files that go into the plugin as they are. A folder of classes holds them itself. */
    Path resources() {
        return folder.resolve("src/main/resources");
    }

    /** Returns the folder of jars that the plugin uses. */
    Path libraryFolder() {
        return folder.resolve("lib");
    }

    /** Returns Maven's model of the project, which may be missing. */
    Path pom() {
        return folder.resolve("pom.xml");
    }

    /** Returns bnd's instructions, which may be missing. */
    Path instructions() {
        return folder.resolve("bnd.bnd");
    }

    /** Returns the class path as Maven's {@code dependency:build-classpath} writes it, which may be missing. */
    Path mavenClassPath() {
        return folder.resolve("target/classpath.txt");
    }

    /**
     * Returns the jars in the library folder and those of Maven's class path, in this order.
     *
     * @throws IOException if the folder or the file cannot be read
     */
    List<Path> libraries() throws IOException {
        return Stream.concat(jarsInFolder().stream(), jarsOfMaven().stream()).toList();
    }

    private List<Path> jarsInFolder() throws IOException {
        if (!Files.isDirectory(libraryFolder())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(libraryFolder())) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }

    private List<Path> jarsOfMaven() throws IOException {
        if (!Files.isRegularFile(mavenClassPath())) {
            return List.of();
        }
        String text = Files.readString(mavenClassPath(), StandardCharsets.UTF_8).strip();
        String separator = folder.getFileSystem().getSeparator().equals("\\") ? ";" : ":";
        return Stream.of(text.split(Pattern.quote(separator)))
                .filter(path -> path.endsWith(".jar"))
                .map(Path::of)
                .filter(Files::isRegularFile)
                .collect(Collectors.toList());
    }

    /** Returns a path as it is shown: from the project's folder, with slashes. */
    String shown(Path file) {
        Path path = file.startsWith(folder) ? folder.relativize(file) : file;
        return path.toString().replace('\\', '/');
    }
}
