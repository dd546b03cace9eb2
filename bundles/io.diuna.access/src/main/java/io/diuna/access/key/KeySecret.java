// SPDX-License-Identifier: Apache-2.0
package io.diuna.access.key;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Random secrets of 256 bits, and their digests. A secret of that length needs neither salt nor a slow hash. */
public final class KeySecret {

    private static final int BYTES = 32;
    private static final int ID_BYTES = 6;
    private static final SecureRandom RANDOM = new SecureRandom();

    private KeySecret() {}

    /** Returns a new secret of letters, digits, hyphens and underscores. */
    static String create() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random(BYTES));
    }

    /** Returns a new id of digits and letters, which is no secret. */
    static String id() {
        return HexFormat.of().formatHex(random(ID_BYTES));
    }

    /** Returns the SHA-256 of a text in hexadecimal. */
    public static String digest(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
