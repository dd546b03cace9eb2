// SPDX-License-Identifier: Apache-2.0
package io.diuna.access;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Check against cross-site request forgery and DNS rebinding. The Host header is checked because a foreign page can resolve its
 * own host name to this machine; its requests are then same-origin, and only the host name gives them away.
 */
final class OriginCheck {

    private final Set<String> names = new HashSet<>();

    /** @param hostNames accepted host names in addition to {@code localhost} and addresses */
    OriginCheck(Collection<String> hostNames) {
        names.add("localhost");
        for (String name : hostNames) {
            if (!name.isBlank()) {
                names.add(name.strip().toLowerCase(Locale.ROOT));
            }
        }
    }

    /** Returns true if a request is cross-origin or has an unknown host name. */
    boolean isForeign(Function<String, @Nullable String> header) {
        String host = header.apply("Host");
        if (host == null || !isKnown(ClientAddress.host(host))) {
            return true;
        }
        if ("cross-site".equals(header.apply("Sec-Fetch-Site"))) {
            return true;
        }
        String origin = header.apply("Origin");
        // Accepts both schemes, because a reverse proxy may terminate TLS.
        return origin != null
                && !origin.equalsIgnoreCase("http://" + host)
                && !origin.equalsIgnoreCase("https://" + host);
    }

    /** Returns true if a request has an unknown host name; a tool that sends none is no browser. */
    boolean isRebound(Function<String, @Nullable String> header) {
        String host = header.apply("Host");
        return host != null && !isKnown(ClientAddress.host(host));
    }

    private boolean isKnown(String host) {
        return names.contains(host) || ClientAddress.isLiteral(host);
    }
}
