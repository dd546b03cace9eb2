// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime.base;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The administrator's password, stored as a salted hash. The access bundle reads the same file: one line,
 * {@code pbkdf2-sha256:<iterations>:<base64 salt>:<base64 hash>}.
 */
public final class AdministratorPassword {

    /** User name of the administrator, on the page, in the REST API and in the console. */
    public static final String USER = "diuna";

    /** Environment variable that sets the password. */
    public static final String VARIABLE = "DIUNA_ADMIN_PASSWORD";

    private static final String SCHEME = "pbkdf2-sha256";
    private static final int ITERATIONS = 210_000;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    /** Alphabet without 0, O, 1, l and i, which are easily confused when typed by hand. */
    private static final String ALPHABET = "abcdefghjkmnopqrstuvwxyz23456789";

    private static final int GROUPS = 4;
    private static final int GROUP_LENGTH = 5;

    private final StateFile file;
    private final SecureRandom random = new SecureRandom();

    public AdministratorPassword(Path file) {
        this.file = new StateFile(file);
    }

    /** Returns true if a hash is stored. What stands in its place and is no file is renamed. */
    public boolean exists() {
        return !file.read().isBlank();
    }

    /** Returns true if this is the stored password. */
    public boolean matches(String password) {
        String[] parts = file.read().strip().split(":", -1);
        try {
            return parts.length == 4
                    && parts[0].equals(SCHEME)
                    && Integer.parseInt(parts[1]) == ITERATIONS
                    && MessageDigest.isEqual(
                            Base64.getDecoder().decode(parts[3]),
                            hash(password, Base64.getDecoder().decode(parts[2])));
        } catch (IllegalArgumentException e) {
            return false; // a damaged hash
        }
    }

    /**
     * Sets the wanted password, or a random one if none is stored.
     *
     * @param wanted null or blank to keep the stored one
     * @return the new random password, or null
     */
    public @Nullable String prepare(@Nullable String wanted) {
        if (wanted != null && !wanted.isBlank()) {
            if (!matches(wanted)) { // a full disk must not prevent a start with the same password
                set(wanted);
            }
            return null;
        }
        return exists() ? null : setRandom();
    }

    /** Generates a password of about 100 random bits, stores its hash and returns the password. */
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
        String line = SCHEME + ":" + ITERATIONS + ":" + base64.encodeToString(salt) + ":"
                + base64.encodeToString(hash(password, salt)) + "\n";
        try {
            file.write(line);
        } catch (IOException e) {
            throw new StorageException(
                    "Cannot write the administrator's password to " + file.path() + ": " + e.getMessage());
        }
    }

    private static byte[] hash(String password, byte[] salt) {
        PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, ITERATIONS, HASH_BYTES * Byte.SIZE);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("PBKDF2WithHmacSHA256 is mandatory in Java", e);
        } finally {
            spec.clearPassword();
        }
    }
}
