// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.network;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Service at the port of the HTTP server that is announced in the local network by DNS-SD while it is registered as a service of
 * the framework.
 *
 * @param type type, such as {@code _wled._tcp}
 * @param texts what clients read of it before they connect, by key; each key with its value has at most 254 bytes
 */
public record NetworkService(String type, Map<String, String> texts) {

    private static final Pattern TYPE = Pattern.compile("_[a-z0-9](?:[a-z0-9-]{0,13}[a-z0-9])?\\._(?:tcp|udp)");
    private static final int MOST_BYTES = 254;

    /**
     * Copies the texts, sorted by key.
     *
     * @throws IllegalArgumentException if the type or a text is none of DNS-SD (RFC 6763)
     */
    public NetworkService {
        if (!TYPE.matcher(type).matches()) {
            throw new IllegalArgumentException("'" + type + "' is no type of a service; an example is _wled._tcp");
        }
        texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
        texts.forEach((key, value) -> {
            if (key.isEmpty()
                    || key.contains("=")
                    || (key + value).getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
                throw new IllegalArgumentException(
                        "'" + key + "' is no key of a service's text, or its value is too long");
            }
        });
    }
}
