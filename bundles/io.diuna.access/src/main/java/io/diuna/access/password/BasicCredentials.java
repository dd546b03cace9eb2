// SPDX-License-Identifier: Apache-2.0
package io.diuna.access.password;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Credentials of HTTP Basic authentication (RFC 7617).
 *
 * @param user name of the user
 * @param password password, never empty
 */
record BasicCredentials(String user, String password) {

    private static final String SCHEME = "Basic ";
    private static final int MAX_LENGTH = 2048;

    /** Parses an {@code Authorization} header; empty if it has another scheme or is malformed. */
    static Optional<BasicCredentials> read(@Nullable String header) {
        if (header == null
                || header.length() > MAX_LENGTH
                || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        try {
            byte[] decoded =
                    Base64.getDecoder().decode(header.substring(SCHEME.length()).strip());
            String text = new String(decoded, StandardCharsets.UTF_8);
            int colon = text.indexOf(':');
            return colon < 0 || colon == text.length() - 1
                    ? Optional.empty()
                    : Optional.of(new BasicCredentials(text.substring(0, colon), text.substring(colon + 1)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Returns a text without the password, so that it cannot get into a log. */
    @Override
    public String toString() {
        return "BasicCredentials[" + user + "]";
    }
}
