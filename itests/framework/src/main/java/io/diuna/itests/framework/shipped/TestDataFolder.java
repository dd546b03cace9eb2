// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.framework.shipped;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** A data folder as the launcher prepares it before the first start. */
final class TestDataFolder {

    private static final Path ALL = Path.of("target", "data");
    private static final byte[] SALT = "salt of the tests".getBytes(StandardCharsets.US_ASCII);
    /** Few, for the sake of the tests; the launcher takes many. */
    private static final int ITERATIONS = 1_000;

    private static final int HASH_BITS = 256;

    private TestDataFolder() {}

    /** Makes a new one with an administrator's password; returns its absolute path. */
    static Path create(String password) {
        try {
            Path data = Files.createTempDirectory(Files.createDirectories(ALL), "diuna-")
                    .toAbsolutePath();
            for (String name : List.of("config", "state", "plugins", "logs")) {
                Files.createDirectory(data.resolve(name));
            }
            Files.writeString(data.resolve("config").resolve("administrator"), hash(password));
            return data;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(String password) {
        try {
            byte[] hash = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(password.toCharArray(), SALT, ITERATIONS, HASH_BITS))
                    .getEncoded();
            Base64.Encoder base64 = Base64.getEncoder();
            return "pbkdf2-sha256:" + ITERATIONS + ":" + base64.encodeToString(SALT) + ":" + base64.encodeToString(hash)
                    + "\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
