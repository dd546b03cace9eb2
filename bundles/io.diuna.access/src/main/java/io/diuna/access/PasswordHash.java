// SPDX-License-Identifier: Apache-2.0
package io.diuna.access;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** A password as it is kept: salted, and slow to try on purpose. */
final class PasswordHash {

    private static final String KIND = "pbkdf2-sha256";
    private static final int MOST_ITERATIONS = 10_000_000;

    private final int iterations;
    private final byte[] salt;
    private final byte[] hash;

    private PasswordHash(int iterations, byte[] salt, byte[] hash) {
        this.iterations = iterations;
        this.salt = salt;
        this.hash = hash;
    }

    /**
     * Reads {@code pbkdf2-sha256:<iterations>:<base64 salt>:<base64 hash>}.
     *
     * @throws IllegalArgumentException when the line is anything else
     */
    static PasswordHash parse(String line) {
        String[] parts = line.strip().split(":", -1);
        if (parts.length != 4 || !parts[0].equals(KIND)) {
            throw new IllegalArgumentException("it does not have the form " + KIND + ":<iterations>:<salt>:<hash>");
        }
        int iterations = Integer.parseInt(parts[1]);
        byte[] salt = Base64.getDecoder().decode(parts[2]);
        byte[] hash = Base64.getDecoder().decode(parts[3]);
        if (iterations < 1 || iterations > MOST_ITERATIONS || salt.length < 8 || hash.length < 16 || hash.length > 64) {
            throw new IllegalArgumentException("its numbers make no safe hash");
        }
        return new PasswordHash(iterations, salt, hash);
    }

    /** Whether it is this password. Takes long on purpose, about a tenth of a second. */
    boolean matches(String password) {
        PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, iterations, hash.length * 8);
        try {
            byte[] tried = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
            return MessageDigest.isEqual(tried, hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java platform has no PBKDF2WithHmacSHA256; use another one", e);
        } finally {
            spec.clearPassword();
        }
    }
}
