// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime.base;

import io.diuna.platform.file.FileKind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Small text file of the launcher, such as a counter. What stands in its place and cannot be read as one (a folder, a dangling
 * link, more than 64 KB, no permission) is renamed to {@code <name>.bad-<n>}, with a line on the terminal, and never prevents a
 * start.
 */
public record StateFile(Path path) {

    private static final int LIMIT = 64 * 1024;
    private static final int MOST_BAD = 100;

    /** Returns the text; empty if there is none or it cannot be read. */
    public String read() {
        String why;
        try {
            FileKind kind = FileKind.of(path);
            if (kind == FileKind.NONE) {
                return "";
            }
            if (kind == FileKind.FILE) {
                byte[] bytes = head();
                if (bytes.length <= LIMIT) {
                    return new String(bytes, StandardCharsets.UTF_8);
                }
                why = "has more than " + LIMIT + " bytes";
            } else {
                why = "is not a file";
            }
        } catch (IOException e) {
            why = "cannot be read (" + e.getMessage() + ")";
        }
        rename(why);
        return "";
    }

    /** Reads the file, a second time if the disk fails. */
    private byte[] head() throws IOException {
        try {
            return readHead();
        } catch (IOException e) {
            return readHead();
        }
    }

    private byte[] readHead() throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(LIMIT + 1);
        }
    }

    /** Replaces the text, crash-safe. */
    public void write(String text) throws IOException {
        moveObstacle();
        DurableFile.write(path, text);
    }

    /** Deletes the file. */
    public void delete() throws IOException {
        moveObstacle();
        Files.deleteIfExists(path);
    }

    /**
     * Renames what stands in the place of the file and is none: a folder or a dangling link.
     *
     * @throws IOException if the disk does not say what stands there
     */
    public void moveObstacle() throws IOException {
        FileKind kind = FileKind.of(path);
        if (kind != FileKind.NONE && kind != FileKind.FILE) {
            rename("is not a file");
        }
    }

    /**
     * Renames what stands in the place of a folder and is none: a file or a dangling link.
     *
     * @throws IOException if the disk does not say what stands there
     */
    public static void moveObstacleOfFolder(Path folder) throws IOException {
        FileKind kind = FileKind.of(folder);
        if (kind != FileKind.NONE && kind != FileKind.FOLDER) {
            new StateFile(folder).rename("is not a folder");
        }
    }

    private void rename(String why) {
        for (int n = 1; n <= MOST_BAD; n++) {
            Path bad = path.resolveSibling(path.getFileName() + ".bad-" + n);
            if (!FileKind.exists(bad)) {
                try {
                    Files.move(path, bad);
                    System.err.println("diuna: " + path + " " + why + "; it was renamed to " + bad.getFileName()
                            + ", and Diuna starts without it");
                } catch (IOException e) {
                    System.err.println(
                            "diuna: " + path + " " + why + " and cannot be renamed (" + e.getMessage() + ")");
                }
                return;
            }
        }
    }
}
