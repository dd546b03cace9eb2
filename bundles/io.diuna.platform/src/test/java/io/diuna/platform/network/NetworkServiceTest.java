// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkServiceTest {

    @Test
    void textsAreSorted() {
        NetworkService service = new NetworkService("_wled._tcp", Map.of("mac", "1", "id", "2"));
        assertThat(service.texts().keySet()).containsExactly("id", "mac");
        assertThat(service).isEqualTo(new NetworkService("_wled._tcp", Map.of("id", "2", "mac", "1")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "wled",
                "_wled",
                "_wled._sctp",
                "_a b._tcp",
                "_a-._tcp",
                "_aaaaaaaaaaaaaaaa._tcp",
                "_x._tcp.local"
            })
    void aWrongTypeIsRefused(String type) {
        assertThatThrownBy(() -> new NetworkService(type, Map.of())).hasMessageContaining("an example is _wled._tcp");
    }

    @Test
    void aWrongTextIsRefused() {
        for (Map<String, String> texts : List.of(Map.of("", "x"), Map.of("a=b", "x"), Map.of("mac", "x".repeat(252)))) {
            assertThatThrownBy(() -> new NetworkService("_wled._tcp", texts))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
