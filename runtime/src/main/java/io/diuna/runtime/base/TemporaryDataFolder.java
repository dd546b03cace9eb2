// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime.base;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Temporary data folder, for a start while the real one cannot be written: on a read-only disk, without permission. Sub-folders
 * that can be written are linked, so that what they hold is kept. The others are copied, and their changes are lost at the end.
 */
public final class TemporaryDataFolder {

    /** Names of files that the launcher makes anew, or that are too large to copy. */
    private static final Set<String> NOT_COPIED = Set.of("framework", "framework.stamp", "lock", "logs", "start");

    private TemporaryDataFolder() {}

    /** Creates the folder in the system's folder for temporary files. */
    public static DataFolder of(Path original) {
        return of(original, TemporaryDataFolder::isWritable);
    }

    static DataFolder of(Path original, Predicate<Path> writable) {
        try {
            DataFolder from = new DataFolder(original);
            DataFolder to = new DataFolder(Files.createTempDirectory("diuna-data-"));
            for (Path folder : from.folders()) {
                Path target = to.root().resolve(folder.getFileName());
                if (writable.test(folder)) {
                    Files.createSymbolicLink(target, folder);
                } else {
                    copy(folder, target);
                }
            }
            return DataFolder.prepare(to.root()).lock();
        } catch (IOException | UncheckedIOException e) {
            throw new StorageException("Cannot create a temporary data folder either (" + e.getMessage()
                    + "). Free some space, or set another folder with DIUNA_JAVA_OPTS=-Djava.io.tmpdir=DIR");
        }
    }

    private static boolean isWritable(Path folder) {
        try {
            Path probe = Files.createTempFile(folder, "writable-", ".tmp");
            Files.write(probe, new byte[1024]); // an empty file fits on a full disk
            Files.delete(probe);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Copies what can be read. */
    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectory(to);
        if (!Files.isDirectory(from)) {
            return;
        }
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (isLeftOut(folder)) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(to.resolve(from.relativize(folder)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile() && !isLeftOut(file)) {
                    try {
                        Files.copy(file, to.resolve(from.relativize(file)));
                    } catch (IOException e) {
                        System.err.println(
                                "diuna: " + file + " cannot be read (" + e.getMessage() + "); it is left out");
                    }
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                System.err.println("diuna: " + file + " cannot be read (" + e.getMessage() + "); it is left out");
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static boolean isLeftOut(Path path) {
        return NOT_COPIED.contains(String.valueOf(path.getFileName()));
    }
}
