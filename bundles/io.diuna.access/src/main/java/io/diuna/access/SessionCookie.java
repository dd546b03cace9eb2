// SPDX-License-Identifier: Apache-2.0
package io.diuna.access;

import io.diuna.platform.access.HttpCaller;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Cookie of a session. Scripts cannot read it, and browsers do not send it with requests of other sites. */
final class SessionCookie {

    private static final int LONGEST_HEADER = 8192;

    private final String name;

    /** @param port port of the server, because browsers send cookies to all ports of a host */
    SessionCookie(String port) {
        this.name = port.isEmpty() ? "diuna-session" : "diuna-session-" + port;
    }

    /** Returns the secret in a request. */
    Optional<String> read(Function<String, @Nullable String> header) {
        String cookies = header.apply("Cookie");
        if (cookies == null || cookies.length() > LONGEST_HEADER) {
            return Optional.empty();
        }
        for (String cookie : cookies.split(";", -1)) {
            int equals = cookie.indexOf('=');
            if (equals > 0 && cookie.substring(0, equals).strip().equals(name)) {
                return Optional.of(cookie.substring(equals + 1).strip());
            }
        }
        return Optional.empty();
    }

    /** Returns the value of {@code Set-Cookie} for a new session. */
    String set(String secret, long maxAgeSeconds, HttpCaller caller) {
        return name + "=" + secret + "; Path=/; Max-Age=" + maxAgeSeconds + "; HttpOnly; SameSite=Strict"
                + (isSecure(caller) ? "; Secure" : "");
    }

    /** Returns the value of {@code Set-Cookie} that deletes the cookie. */
    String delete(HttpCaller caller) {
        return set("", 0, caller);
    }

    /** A proxy may terminate TLS; a client that lies about it harms its own cookie only. */
    private static boolean isSecure(HttpCaller caller) {
        return caller.secure() || "https".equalsIgnoreCase(caller.header().apply("X-Forwarded-Proto"));
    }
}
