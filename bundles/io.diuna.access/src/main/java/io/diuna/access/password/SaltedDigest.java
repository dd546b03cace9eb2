// SPDX-License-Identifier: Apache-2.0
package io.diuna.access.password;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Fast digest of passwords with a random salt that never leaves this object. Any thread may call. */
final class SaltedDigest {

    private final byte[] salt = new byte[32];

    SaltedDigest() {
        new SecureRandom().nextBytes(salt);
    }

    String of(String password) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            digest.update(password.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
