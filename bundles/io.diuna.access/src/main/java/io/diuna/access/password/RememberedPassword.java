// SPDX-License-Identifier: Apache-2.0
package io.diuna.access.password;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Cache of the right password for each client that gave it, so that only its first request pays for the slow hash. Another client
 * has nothing to compare its guesses with: it would get past the throttle. It keeps fast digests with a random salt, which never
 * leaves this object. Any thread may call.
 */
final class RememberedPassword {

    private static final int MAX_CLIENTS = 256;

    private final SaltedDigest digest = new SaltedDigest();
    private final Map<String, Entry> byClient = new LinkedHashMap<>(16, 0.75f, true);

    private record Entry(PasswordHash hash, String digest) {}

    /** Returns true if this password is known to match this hash, from this client. */
    boolean matches(PasswordHash hash, String client, String password) {
        Entry known = entry(client);
        return known != null
                && known.hash() == hash
                && MessageDigest.isEqual(bytes(known.digest()), bytes(digest.of(password)));
    }

    private synchronized @Nullable Entry entry(String client) {
        return byClient.get(client);
    }

    /** Stores that this password of this client matches this hash. */
    synchronized void remember(PasswordHash hash, String client, String password) {
        byClient.put(client, new Entry(hash, digest.of(password)));
        if (byClient.size() > MAX_CLIENTS) {
            byClient.remove(byClient.keySet().iterator().next());
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
