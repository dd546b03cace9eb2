// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.rest;

import io.diuna.web.json.JsonText;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;

/** Entity tag of a representation (RFC 9110, 8.8.3): equal as long as nobody has changed the resource. */
final class EntityTag {

    private static final int BYTES = 16;

    private EntityTag() {}

    /**
     * Returns the value of the header {@code ETag}.
     *
     * @param measured fields that change by themselves, which are left out
     */
    static String of(JsonObject json, Set<String> measured) {
        JsonObjectBuilder lasting = JsonText.object();
        json.forEach((name, value) -> {
            if (!measured.contains(name)) {
                lasting.add(name, value);
            }
        });
        byte[] digest = sha256(lasting.build().toString().getBytes(StandardCharsets.UTF_8));
        return '"' + HexFormat.of().formatHex(Arrays.copyOf(digest, BYTES)) + '"';
    }

    private static byte[] sha256(byte[] text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Each Java has SHA-256", e);
        }
    }
}
