// SPDX-License-Identifier: Apache-2.0
package io.diuna.access;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Check against cross-site request forgery and DNS rebinding. The Host header is checked because a foreign page can resolve its
 * own host name to this machine; its requests are then same-origin, and only the host name gives them away.
 */
final class OriginCheck {

    private final KnownHosts hosts;

    /** @param hosts accepted hosts */
    OriginCheck(KnownHosts hosts) {
        this.hosts = hosts;
    }

    /** Returns true if a request is cross-origin or has an unknown host name. */
    boolean isForeign(Function<String, @Nullable String> header) {
        String host = header.apply("Host");
        if (host == null || !hosts.contains(ClientAddress.host(host))) {
            return true;
        }
        if ("cross-site".equals(header.apply("Sec-Fetch-Site"))) {
            return true;
        }
        String origin = header.apply("Origin");
        // Accepts both schemes, because a reverse proxy may terminate TLS.
        return origin != null
                && !origin.equalsIgnoreCase("http://" + host)
                && !origin.equalsIgnoreCase("https://" + host)
                && !isOuter(origin, host, header);
    }

    /**
     * Returns true for the origin of a reverse proxy that does not pass its own host and port on. Its name is a configured one.
     * Only the browser can tell its port from others: it does so over TLS.
     */
    private boolean isOuter(String origin, String host, Function<String, @Nullable String> header) {
        String name = hostOf(origin);
        String site = header.apply("Sec-Fetch-Site");
        boolean isSame = site == null ? !name.equals(ClientAddress.host(host)) : site.equals("same-origin");
        return isSame && hosts.isNamed(name);
    }

    /** Returns true if a request has an unknown host name; a tool that sends none is no browser. */
    boolean isRebound(Function<String, @Nullable String> header) {
        String host = header.apply("Host");
        return host != null && !hosts.contains(ClientAddress.host(host));
    }

    /** Returns the host of an {@code Origin} header. */
    static String hostOf(String origin) {
        return ClientAddress.host(origin.replaceFirst("(?i)^https?://", ""));
    }
}
