// SPDX-License-Identifier: Apache-2.0
package io.diuna.access.password;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Cache of the newest wrong passwords, so that a client that repeats one, such as a script with an old password, neither costs a
 * slow hash nor blocks its address for others. It keeps fast salted digests, as {@link RememberedPassword} does. Any thread may
 * call.
 */
final class RefusedPasswords {

    private static final int MAX = 256;

    private final SaltedDigest digest = new SaltedDigest();
    private final Set<String> refused = new LinkedHashSet<>();
    private @Nullable PasswordHash hash;

    /** Returns true if this password is known not to match this hash. */
    synchronized boolean contains(PasswordHash against, String password) {
        return against == hash && refused.contains(digest.of(password));
    }

    /** Stores that this password does not match this hash. Passwords that were refused by another hash are dropped. */
    synchronized void add(PasswordHash against, String password) {
        if (against != hash) {
            hash = against;
            refused.clear();
        }
        refused.add(digest.of(password));
        if (refused.size() > MAX) {
            refused.remove(refused.iterator().next());
        }
    }
}
