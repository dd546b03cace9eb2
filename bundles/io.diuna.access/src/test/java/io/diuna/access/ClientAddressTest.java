// SPDX-License-Identifier: Apache-2.0
package io.diuna.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.9.9.9", "localhost", "LOCALHOST", "::1", "[::1]", "0:0:0:0:0:0:0:1"})
    void recognisesLoopback(String address) {
        assertThat(ClientAddress.isLoopback(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "0.0.0.0", "::", "192.168.1.2", "127.evil.com", "127.0.0.1.evil.com", "localhost.evil.com"})
    void recognisesOtherHosts(String address) {
        assertThat(ClientAddress.isLoopback(address)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "localhost:8080, localhost, false",
        "LocalHost, localhost, false",
        "192.168.1.20:80, 192.168.1.20, true",
        "[fe80::1]:8080, fe80::1, true",
        "[::1], ::1, true",
        "evil.com:80, evil.com, false",
        "1.2.3.4.evil.com, 1.2.3.4.evil.com, false",
        "[evil.com], evil.com, false",
        "[::1, '', false",
        "lights.local.:80, lights.local, false",
        "2001:db8::7, 2001:db8::7, true",
        ":80, '', false"
    })
    void splitsHosts(String header, String host, boolean literal) {
        assertThat(ClientAddress.host(header)).isEqualTo(host);
        assertThat(ClientAddress.isLiteral(host)).isEqualTo(literal);
    }

    @ParameterizedTest
    @CsvSource({
        "192.168.1.20, 192.168.1.20",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2",
        "[2001:db8:1:2:9:9:9:9], 2001:db8:1:2"
    })
    void countsAnIpv6NetworkAsOneClient(String address, String key) {
        assertThat(ClientAddress.rateLimitKey(address)).isEqualTo(key);
    }
}
