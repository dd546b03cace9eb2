// SPDX-License-Identifier: Apache-2.0
package io.diuna.access;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diuna.api.ConfigurationException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessValidationTest {

    private final AccessValidation validation = new AccessValidation();

    private void check(Map<String, Object> values) {
        validation.check("io.diuna.access", null, values);
    }

    @Test
    void acceptsHostNamesAndNetworks() {
        assertThatCode(() -> check(Map.of(
                        "hostNames",
                        new String[] {"lights.example.org", "PI", "", "a_b.lan"},
                        "trustedProxies",
                        List.of("127.0.0.1", "::1", "172.18.0.0/16", "fd00::/8"))))
                .doesNotThrowAnyException();
        assertThatCode(() -> validation.check("other", null, Map.of("hostNames", "http://x")))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://lights.example.org", "lights:8080", "two names", "*.example.org", "a/b"})
    void refusesWhatIsNoHostName(String name) {
        assertThatThrownBy(() -> check(Map.of("hostNames", new String[] {"ok", name})))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("'" + name + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example.org", "127.0.0.1/33", "127.0.0.1/", "10.0.0.999", "::1/129", ""})
    void refusesWhatIsNoNetwork(String proxy) {
        assertThatThrownBy(() -> check(Map.of("trustedProxies", new String[] {proxy})))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("'" + proxy + "'");
    }
}
