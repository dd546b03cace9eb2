// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.file;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * Kind of what a path names. For {@link Files#exists} and {@link Files#isDirectory} a disk that fails looks like a missing
 * file; here it does not, so that nothing is given up, replaced or renamed because it could not be looked at. Each path is
 * looked at a second time if the disk fails. Any thread may call.
 */
public enum FileKind {
    /** Nothing. */
    NONE,
    /** A regular file, or a link to one. */
    FILE,
    /** A folder, or a link to one. */
    FOLDER,
    /** Something else, such as a link to nothing. */
    OTHER;

    /** Reason of the JDK's exception for links that lead in a circle. */
    private static final String CIRCLE = "Too many levels of symbolic links";

    /**
     * Returns what a path names.
     *
     * @throws IOException if the disk fails twice
     */
    public static FileKind of(Path path) throws IOException {
        try {
            return look(path);
        } catch (IOException e) {
            return look(path);
        }
    }

    /** Returns false only if it is certain that the path names nothing. */
    public static boolean exists(Path path) {
        try {
            return of(path) != NONE;
        } catch (IOException e) {
            return true;
        }
    }

    private static FileKind look(Path path) throws IOException {
        BasicFileAttributes own;
        try {
            own = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (NoSuchFileException e) {
            return NONE;
        } catch (FileSystemException e) {
            if (isBelowFile(path)) {
                return NONE;
            }
            throw e;
        }
        return own.isSymbolicLink() ? target(path) : kind(own);
    }

    private static boolean isBelowFile(Path path) {
        for (Path parent = path.getParent(); parent != null; parent = parent.getParent()) {
            if (Files.isRegularFile(parent)) {
                return true;
            }
        }
        return false;
    }

    private static FileKind target(Path link) throws IOException {
        try {
            return kind(Files.readAttributes(link, BasicFileAttributes.class));
        } catch (NoSuchFileException e) {
            return OTHER;
        } catch (FileSystemException e) {
            if (e.getReason() != null && e.getReason().startsWith(CIRCLE)) {
                return OTHER;
            }
            throw e;
        }
    }

    private static FileKind kind(BasicFileAttributes attributes) {
        if (attributes.isRegularFile()) {
            return FILE;
        }
        return attributes.isDirectory() ? FOLDER : OTHER;
    }
}
