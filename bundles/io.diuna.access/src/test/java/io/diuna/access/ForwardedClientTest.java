// SPDX-License-Identifier: Apache-2.0
package io.diuna.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.platform.access.NetworkAddress;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForwardedClientTest {

    private final ForwardedClient proxies =
            new ForwardedClient(List.of(NetworkAddress.parse("127.0.0.1"), NetworkAddress.parse("10.1.0.0/16")));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // remote | header | value | client
                "127.0.0.1 | X-Forwarded-For | 203.0.113.7 | 203.0.113.7",
                "127.0.0.1 | X-Forwarded-For | 192.0.2.1, 203.0.113.7, 10.1.2.3 | 203.0.113.7",
                "127.0.0.1 | X-Forwarded-For | 203.0.113.7:4711 | 203.0.113.7",
                "127.0.0.1 | X-Forwarded-For | 2001:db8::7 | 2001:db8::7",
                "127.0.0.1 | X-Forwarded-For | 10.1.2.3, 10.1.2.4 | 10.1.2.3",
                "127.0.0.1 | Forwarded | for=\"[2001:db8::7]:4711\";proto=https, for=10.1.2.3 | 2001:db8::7",
                "127.0.0.1 | Forwarded | proto=https;For=203.0.113.7 | 203.0.113.7",
                "127.0.0.1 | Forwarded | for=unknown | unknown",
                "127.0.0.1 | X-Real-IP | 203.0.113.7 | 203.0.113.7",
                "127.0.0.1 | Accept | 203.0.113.7 | 127.0.0.1",
                "192.168.1.9 | X-Forwarded-For | 203.0.113.7 | 192.168.1.9",
            })
    void findsTheClient(String remote, String header, String value, String client) {
        assertThat(proxies.address(remote, Map.of(header, value)::get)).isEqualTo(client);
    }

    @Test
    void noticesProxiesThatAreNotTrusted() {
        Map<String, String> forwarded = Map.of("X-Forwarded-For", "127.0.0.1");
        assertThat(proxies.isUnknown("192.168.1.9", forwarded::get)).isTrue();
        assertThat(proxies.isUnknown("10.1.7.7", forwarded::get)).isFalse();
        assertThat(proxies.isUnknown("192.168.1.9", Map.of("Host", "x")::get)).isFalse();
    }
}
