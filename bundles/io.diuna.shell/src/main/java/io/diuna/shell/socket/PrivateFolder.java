// SPDX-License-Identifier: Apache-2.0
package io.diuna.shell.socket;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.Set;

/** Folder that nobody but its owner, the user of this process, may enter. */
final class PrivateFolder {

    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private PrivateFolder() {}

    /**
     * Creates a folder, or takes it from others.
     *
     * @return true if it is private; false on a file system that does not keep owners and permissions
     * @throws IOException if it cannot be created, or something else is in its place
     */
    static boolean create(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            FileAttribute<?>[] attributes = POSIX
                    ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(FOLDER)}
                    : new FileAttribute<?>[0];
            Files.createDirectory(folder, attributes);
        } else if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException(folder + " is not a folder; delete it");
        }
        if (!POSIX || !owner(folder).equals(user(folder))) {
            return false;
        }
        Files.setPosixFilePermissions(folder, FOLDER);
        return Files.getPosixFilePermissions(folder).equals(FOLDER);
    }

    /** Makes a file of a private folder readable and writable by its owner alone. */
    static void restrict(Path file) throws IOException {
        if (POSIX) {
            Files.setPosixFilePermissions(file, FILE);
        }
    }

    /** Returns the user of this process: the owner of a file that it makes in a folder. */
    static UserPrincipal user(Path folder) throws IOException {
        Path probe = Files.createTempFile(folder, "owner-", ".tmp");
        try {
            return owner(probe);
        } finally {
            Files.delete(probe);
        }
    }

    private static UserPrincipal owner(Path path) throws IOException {
        return Files.getOwner(path, LinkOption.NOFOLLOW_LINKS);
    }
}
