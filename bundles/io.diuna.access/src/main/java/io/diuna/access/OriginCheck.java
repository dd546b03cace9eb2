// SPDX-License-Identifier: Apache-2.0
package io.diuna.access;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Tells requests of our own page and of tools from those that a foreign page makes a browser send. The host name is
 * looked at because a foreign page can let its own name point to this machine; then its requests look like ours but for
 * that name.
 */
final class OriginCheck {

    private final Set<String> names = new HashSet<>();

    /** @param hostNames names, beside {@code localhost} and addresses, under which Diuna may be called */
    OriginCheck(Collection<String> hostNames) {
        names.add("localhost");
        for (String name : hostNames) {
            if (!name.isBlank()) {
                names.add(name.strip().toLowerCase(Locale.ROOT));
            }
        }
    }

    /** Whether a request was made by a foreign page, or under a foreign name. */
    boolean isForeign(Function<String, @Nullable String> header) {
        String host = header.apply("Host");
        if (host == null || !isOurs(ClientAddress.host(host))) {
            return true;
        }
        if ("cross-site".equals(header.apply("Sec-Fetch-Site"))) {
            return true;
        }
        String origin = header.apply("Origin");
        // A proxy in front may speak https to the browser and http to us, so both are right.
        return origin != null
                && !origin.equalsIgnoreCase("http://" + host)
                && !origin.equalsIgnoreCase("https://" + host);
    }

    private boolean isOurs(String host) {
        return names.contains(host) || ClientAddress.isLiteral(host);
    }
}
