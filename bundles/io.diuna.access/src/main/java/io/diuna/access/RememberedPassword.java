// SPDX-License-Identifier: Apache-2.0
package io.diuna.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/**
 * Cache of the last right password, so that only the first request pays for the slow hash. It keeps a fast hash with a random
 * salt, which never leaves this object. Any thread may call.
 */
final class RememberedPassword {

    private final SaltedDigest digest = new SaltedDigest();
    private volatile @Nullable Entry entry;

    private record Entry(PasswordHash hash, String digest) {}

    /** Returns true if this password is known to match this hash. */
    boolean matches(PasswordHash hash, String password) {
        Entry known = entry;
        return known != null
                && known.hash() == hash
                && MessageDigest.isEqual(bytes(known.digest()), bytes(digest.of(password)));
    }

    /** Stores that this password matches this hash. Replaces the previous entry. */
    void remember(PasswordHash hash, String password) {
        entry = new Entry(hash, digest.of(password));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
