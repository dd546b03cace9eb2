// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime.base;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * The administrator's password, of which only a salted hash is kept. The web bundle reads the same file: one line,
 * {@code pbkdf2-sha256:<iterations>:<base64 salt>:<base64 hash>}.
 */
public final class AdministratorPassword {

    /** The name that goes with it, on the page, in the REST API and in the console. */
    public static final String USER = "diuna";

    /** Environment variable that sets the password. */
    public static final String VARIABLE = "DIUNA_ADMIN_PASSWORD";

    private static final int ITERATIONS = 210_000;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    /** No 0, O, 1, l, i: it is read from a terminal and typed by hand. */
    private static final String ALPHABET = "abcdefghjkmnopqrstuvwxyz23456789";

    private static final int GROUPS = 4;
    private static final int GROUP_LENGTH = 5;

    private final Path file;
    private final SecureRandom random = new SecureRandom();

    public AdministratorPassword(Path file) {
        this.file = file;
    }

    public boolean exists() {
        return Files.exists(file);
    }

    /** Makes a password of 100 random bits and keeps its hash. The caller is the only one who ever sees it. */
    public String setRandom() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP_LENGTH; i++) {
            if (i > 0 && i % GROUP_LENGTH == 0) {
                password.append('-');
            }
            password.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        set(password.toString());
        return password.toString();
    }

    public void set(String password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        Base64.Encoder base64 = Base64.getEncoder();
        String line = "pbkdf2-sha256:" + ITERATIONS + ":" + base64.encodeToString(salt) + ":"
                + base64.encodeToString(hash(password, salt)) + "\n";
        try {
            DurableFile.write(file, line);
        } catch (IOException e) {
            throw CliException.failure("Cannot write the administrator's password to " + file + ": " + e.getMessage());
        }
    }

    private static byte[] hash(String password, byte[] salt) {
        PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, ITERATIONS, HASH_BYTES * Byte.SIZE);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no PBKDF2WithHmacSHA256, which every Java must have", e);
        } finally {
            spec.clearPassword();
        }
    }
}
