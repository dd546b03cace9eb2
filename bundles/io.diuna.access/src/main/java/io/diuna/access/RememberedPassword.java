// SPDX-License-Identifier: Apache-2.0
package io.diuna.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Remembers that a password was right, so that only the first request of many takes long. What is kept is a hash under a
 * salt that leaves neither this object nor the process. Any thread may call.
 */
final class RememberedPassword {

    private final byte[] salt = new byte[32];
    private volatile @Nullable Memory memory;

    private record Memory(PasswordHash hash, String digest) {}

    RememberedPassword() {
        new SecureRandom().nextBytes(salt);
    }

    /** Whether this password was right for this hash. */
    boolean matches(PasswordHash hash, String password) {
        Memory known = memory;
        return known != null
                && known.hash() == hash
                && MessageDigest.isEqual(bytes(known.digest()), bytes(digest(password)));
    }

    /** Remembers that this password is right for this hash, and forgets any other. */
    void remember(PasswordHash hash, String password) {
        memory = new Memory(hash, digest(password));
    }

    private String digest(String password) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            digest.update(bytes(password));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
