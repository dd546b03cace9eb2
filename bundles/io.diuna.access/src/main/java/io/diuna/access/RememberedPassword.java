// SPDX-License-Identifier: Apache-2.0
package io.diuna.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Cache of the last right password, so that only the first request pays for the slow hash. It keeps a fast hash with a random
 * salt, which never leaves this object. Any thread may call.
 */
final class RememberedPassword {

    private final byte[] salt = new byte[32];
    private volatile @Nullable Entry entry;

    private record Entry(PasswordHash hash, String digest) {}

    RememberedPassword() {
        new SecureRandom().nextBytes(salt);
    }

    /** Returns true if this password is known to match this hash. */
    boolean matches(PasswordHash hash, String password) {
        Entry known = entry;
        return known != null
                && known.hash() == hash
                && MessageDigest.isEqual(bytes(known.digest()), bytes(digest(password)));
    }

    /** Stores that this password matches this hash. Replaces the previous entry. */
    void remember(PasswordHash hash, String password) {
        entry = new Entry(hash, digest(password));
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
