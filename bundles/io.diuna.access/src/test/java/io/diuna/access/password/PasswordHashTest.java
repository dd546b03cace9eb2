// SPDX-License-Identifier: Apache-2.0
package io.diuna.access.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

public class PasswordHashTest {

    // Computed by another implementation: PBKDF2-HMAC-SHA256 of "secret" and "pässwörd", salt 000102...0f, 1000
    // iterations
    public static final String SECRET =
            "pbkdf2-sha256:1000:AAECAwQFBgcICQoLDA0ODw==:Tvsru20utY6o3q7VRBeuL9h/1QqKhWhwk2PaYNRWBgY=";
    private static final String UMLAUTS =
            "pbkdf2-sha256:1000:AAECAwQFBgcICQoLDA0ODw==:L1aYbGjzdoPwxPhGrTdCzJAIXgv98gXX9F7Efjyq3Og=";

    @Test
    void matchesOnlyTheRightPassword() {
        PasswordHash hash = PasswordHash.parse(SECRET + "\n");
        assertThat(hash.matches("secret")).isTrue();
        assertThat(hash.matches("Secret")).isFalse();
        assertThat(hash.matches("")).isFalse();
        assertThat(hash.matches("secret ")).isFalse();
    }

    @Test
    void encodesPasswordsAsUtf8() {
        assertThat(PasswordHash.parse(UMLAUTS).matches("pässwörd")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "secret",
                "pbkdf2-sha256:1000:AAECAwQFBgcICQoLDA0ODw==",
                "sha-256:1000:AAECAwQFBgcICQoLDA0ODw==:AAECAwQFBgcICQoLDA0ODw==",
                "pbkdf2-sha256:0:AAECAwQFBgcICQoLDA0ODw==:AAECAwQFBgcICQoLDA0ODw==",
                "pbkdf2-sha256:-1:AAECAwQFBgcICQoLDA0ODw==:AAECAwQFBgcICQoLDA0ODw==",
                "pbkdf2-sha256:many:AAECAwQFBgcICQoLDA0ODw==:AAECAwQFBgcICQoLDA0ODw==",
                "pbkdf2-sha256:99999999999:AAECAwQFBgcICQoLDA0ODw==:AAECAwQFBgcICQoLDA0ODw==",
                "pbkdf2-sha256:1000::AAECAwQFBgcICQoLDA0ODw==",
                "pbkdf2-sha256:1000:AAECAwQFBgcICQoLDA0ODw==:",
                "pbkdf2-sha256:1000:AAECAwQFBgcICQoLDA0ODw==:AA==",
                "pbkdf2-sha256:1000:!!!:AAECAwQFBgcICQoLDA0ODw==",
            })
    void refusesOtherLines(String line) {
        assertThatThrownBy(() -> PasswordHash.parse(line)).isInstanceOf(IllegalArgumentException.class);
    }
}
