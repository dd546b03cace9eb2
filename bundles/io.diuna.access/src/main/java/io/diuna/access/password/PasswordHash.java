// SPDX-License-Identifier: Apache-2.0
package io.diuna.access.password;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Salted PBKDF2 hash of a password. Immutable. */
public final class PasswordHash {

    private static final String SCHEME = "pbkdf2-sha256";
    private static final int MAX_ITERATIONS = 10_000_000;
    private static final int ITERATIONS = 210_000;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    private final int iterations;
    private final byte[] salt;
    private final byte[] hash;

    private PasswordHash(int iterations, byte[] salt, byte[] hash) {
        this.iterations = iterations;
        this.salt = salt;
        this.hash = hash;
    }

    /** Returns the hash of a password with a new salt. Slow by design: about 0.1 s. */
    static PasswordHash create(String password) {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        return new PasswordHash(ITERATIONS, salt, compute(password, salt, ITERATIONS, HASH_BYTES));
    }

    /**
     * Reads {@code pbkdf2-sha256:<iterations>:<base64 salt>:<base64 hash>}.
     *
     * @throws IllegalArgumentException if the line has another form
     */
    public static PasswordHash parse(String line) {
        String[] parts = line.strip().split(":", -1);
        if (parts.length != 4 || !parts[0].equals(SCHEME)) {
            throw new IllegalArgumentException("it does not have the form " + SCHEME + ":<iterations>:<salt>:<hash>");
        }
        int iterations = Integer.parseInt(parts[1]);
        byte[] salt = Base64.getDecoder().decode(parts[2]);
        byte[] hash = Base64.getDecoder().decode(parts[3]);
        if (iterations < 1 || iterations > MAX_ITERATIONS || salt.length < 8 || hash.length < 16 || hash.length > 64) {
            throw new IllegalArgumentException("iterations, salt or hash are outside of the safe range");
        }
        return new PasswordHash(iterations, salt, hash);
    }

    /** Returns the text that {@link #parse} reads. */
    public String text() {
        Base64.Encoder base64 = Base64.getEncoder();
        return SCHEME + ":" + iterations + ":" + base64.encodeToString(salt) + ":" + base64.encodeToString(hash);
    }

    /** Returns true if the password is right. Slow by design: about 0.1 s. */
    boolean matches(String password) {
        return MessageDigest.isEqual(compute(password, salt, iterations, hash.length), hash);
    }

    private static byte[] compute(String password, byte[] salt, int iterations, int length) {
        PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, iterations, length * Byte.SIZE);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java platform has no PBKDF2WithHmacSHA256; use another JDK", e);
        } finally {
            spec.clearPassword();
        }
    }
}
