// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.file;

import java.lang.reflect.Array;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Collections;
import java.util.Dictionary;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** SHA-256 fingerprints of files and properties. */
final class Fingerprint {

    private Fingerprint() {}

    static String of(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is mandatory in Java", e);
        }
    }

    /** Returns the fingerprint of properties, without the {@code service.*} keys that Configuration Admin adds. */
    static String of(Dictionary<String, Object> properties) {
        Map<String, String> texts = new TreeMap<>();
        for (String key : Collections.list(properties.keys())) {
            if (!key.startsWith("service.")) {
                texts.put(key, text(properties.get(key)));
            }
        }
        return of(texts.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String text(Object value) {
        StringBuilder text = new StringBuilder();
        if (value.getClass().isArray()) {
            for (int i = 0; i < Array.getLength(value); i++) {
                text.append(text(Array.get(value, i))).append(';');
            }
        } else if (value instanceof Collection<?> all) {
            all.forEach(one -> text.append(text(one)).append(';'));
        } else {
            String plain = value.toString();
            text.append(value.getClass().getSimpleName()).append(plain.length()).append(plain);
        }
        return text.toString();
    }
}
