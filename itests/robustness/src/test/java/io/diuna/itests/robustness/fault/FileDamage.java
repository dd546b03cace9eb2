// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.robustness.fault;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/** Damage of a file while no process runs. */
@FunctionalInterface
public interface FileDamage {

    /** Damages a file; returns what was done. */
    String apply(SplittableRandom random, Path file) throws IOException;

    /** Flips one bit. */
    static String flipBit(SplittableRandom random, Path file) throws IOException {
        long length = Files.size(file);
        if (length == 0) {
            return "an empty file, " + file;
        }
        long at = random.nextLong(length);
        int bit = random.nextInt(8);
        try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "rw")) {
            content.seek(at);
            int old = content.read();
            content.seek(at);
            content.write(old ^ (1 << bit));
        }
        return "bit %d of byte %d flipped in %s".formatted(bit, at, file);
    }

    /** Returns true if nothing remains that tells of the file when it is deleted. */
    private static boolean isOnlyCopy(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".jar") || (name.endsWith(".config") && !Files.exists(file.resolveSibling(name + ".1")));
    }

    /** Replaces the file by something else of its name. */
    static String replace(SplittableRandom random, Path file) throws IOException {
        int kind = random.nextInt(5);
        if (kind == 0 || (kind == 1 && isOnlyCopy(file))) {
            long length = Files.size(file) == 0 ? 0 : random.nextLong(Files.size(file));
            try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "rw")) {
                content.setLength(length);
            }
            return "cut to %d bytes: %s".formatted(length, file);
        }
        Files.delete(file);
        return switch (kind) {
            case 1 -> "deleted: " + file;
            case 2 -> "a folder: " + Files.createDirectory(file);
            case 3 -> "a dangling link: " + Files.createSymbolicLink(file, Path.of("nowhere"));
            default -> {
                try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "rw")) {
                    content.setLength(100 << 20);
                }
                yield "100 MB of zeros: " + file;
            }
        };
    }
}
