// SPDX-License-Identifier: Apache-2.0
package io.diuna.store.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * File in a backup.
 *
 * @param name path in the data folder, with slashes
 * @param size bytes
 * @param sha256 SHA-256 in lower-case hexadecimal digits
 */
record BackupFile(String name, long size, String sha256) {

    static BackupFile of(String name, byte[] content) {
        return new BackupFile(name, content.length, hex(digest().digest(content)));
    }

    /** Reads a file to its end. */
    static BackupFile of(String name, Path file) throws IOException {
        MessageDigest digest = digest();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            long size = in.transferTo(OutputStream.nullOutputStream());
            return new BackupFile(name, size, hex(digest.digest()));
        }
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is mandatory in Java", e);
        }
    }

    static String hex(byte[] digest) {
        return HexFormat.of().formatHex(digest);
    }

    /** Returns the folder and the file or folder in it that this file belongs to, such as {@code config/cm}. */
    String root() {
        String[] segments = name.split("/", 3);
        return segments[0] + "/" + segments[1];
    }
}
