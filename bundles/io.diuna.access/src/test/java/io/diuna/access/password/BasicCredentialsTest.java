// SPDX-License-Identifier: Apache-2.0
package io.diuna.access.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

public class BasicCredentialsTest {

    public static String header(String credentials) {
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void readsUserAndPassword() {
        assertThat(BasicCredentials.read(header("diuna:se:crét"))).contains(new BasicCredentials("diuna", "se:crét"));
        assertThat(BasicCredentials.read(header("diuna:x").replace("Basic", "bASIC")))
                .isPresent();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "Basic", "Basic ", "Basic !!!", "Bearer abc", "Basic ZGl1bmE=", "Basic ZGl1bmE6"})
    void refusesOtherHeaders(String header) {
        assertThat(BasicCredentials.read(header)).isEmpty();
    }

    @Test
    void refusesLongHeaders() {
        assertThat(BasicCredentials.read(header("diuna:" + "x".repeat(5000)))).isEmpty();
    }

    @Test
    void toStringHasNoPassword() {
        assertThat(new BasicCredentials("diuna", "secret").toString()).doesNotContain("secret");
    }
}
