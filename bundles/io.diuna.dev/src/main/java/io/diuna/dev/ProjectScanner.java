// SPDX-License-Identifier: Apache-2.0
package io.diuna.dev;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Scanner of the files that a project's plugin is made of. It is called again and again: that sees what every editor and file
 * system does, also a folder that goes and comes back. Not thread-safe.
 */
final class ProjectScanner {

    /** Limit of the files of a project. A greater one is no project, but a home folder or the like. */
    static final int MOST_FILES = 10_000;

    private final ProjectLayout layout;

    ProjectScanner(ProjectLayout layout) {
        this.layout = layout;
    }

    /**
     * Scans once. What cannot be read is left out.
     *
     * @return the stamps of the files by their paths: two files of one stamp have the same content
     */
    SortedMap<Path, String> scan() {
        SortedMap<Path, String> files = new TreeMap<>();
        boolean compiles = layout.classes() == null;
        walk(layout.code(), file -> !compiles || file.toString().endsWith(".java"), files);
        if (compiles) {
            walk(layout.resources(), file -> true, files);
        }
        walk(layout.libraryFolder(), file -> file.toString().endsWith(".jar"), files);
        for (Path file : new Path[] {layout.pom(), layout.instructions(), layout.mavenClassPath()}) {
            walk(file, one -> true, files);
        }
        return files;
    }

    private static void walk(Path root, Predicate<Path> accepted, Map<Path, String> files) {
        try {
            Files.walkFileTree(root, new StampReader(root, accepted, files));
        } catch (IOException e) {
            // only a visitor that throws causes this
        }
    }

    /** Visitor that adds the stamps of files; hidden files and backups of editors do not count. */
    private static final class StampReader extends SimpleFileVisitor<Path> {

        private final Path root;
        private final Predicate<Path> accepted;
        private final Map<Path, String> files;

        StampReader(Path root, Predicate<Path> accepted, Map<Path, String> files) {
            this.root = root;
            this.accepted = accepted;
            this.files = files;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return folder.equals(root) || isShown(folder) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (isShown(file) && accepted.test(file)) {
                files.put(file, attributes.size() + "@" + attributes.lastModifiedTime() + " " + attributes.fileKey());
            }
            return files.size() > MOST_FILES ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException problem) {
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException problem) {
            return FileVisitResult.CONTINUE;
        }

        private static boolean isShown(Path file) {
            String name = String.valueOf(file.getFileName());
            return !name.startsWith(".") && !name.startsWith("#") && !name.endsWith("~");
        }
    }
}
