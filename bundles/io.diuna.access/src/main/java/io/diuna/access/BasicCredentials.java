// SPDX-License-Identifier: Apache-2.0
package io.diuna.access;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who somebody says to be (HTTP Basic, RFC 7617).
 *
 * @param user the name
 * @param password the password, never empty
 */
record BasicCredentials(String user, String password) {

    private static final String SCHEME = "Basic ";
    private static final int LONGEST = 2048;

    /** Reads an {@code Authorization} header; nothing when it is of another kind or broken. */
    static Optional<BasicCredentials> read(@Nullable String header) {
        if (header == null || header.length() > LONGEST || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
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

    /** Without the password, wherever it is printed. */
    @Override
    public String toString() {
        return "BasicCredentials[" + user + "]";
    }
}
