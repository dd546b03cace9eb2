// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diuna.runtime.FreePort;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpAddressTest {

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, http://127.0.0.1:8080/x, 127.0.0.1:8080",
        "lamp.local, http://lamp.local:8080/x, lamp.local:8080",
        "0.0.0.0, http://127.0.0.1:8080/x, 0.0.0.0:8080",
        "::, http://[::1]:8080/x, [::]:8080",
        "fe80::1, http://[fe80::1]:8080/x, [fe80::1]:8080",
    })
    void theUrlCanBeOpenedOnThisMachine(String host, String url, String name) {
        HttpAddress address = new HttpAddress(host, 8080);
        assertThat(address.url("/x")).hasToString(url);
        assertThat(address).hasToString(name);
    }

    @Test
    void aPortInUseIsReportedWithTheRemedy() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            HttpAddress occupied = new HttpAddress("127.0.0.1", other.getLocalPort());
            assertThatThrownBy(occupied::checkFree)
                    .isInstanceOf(CliException.class)
                    .hasMessageContaining("127.0.0.1:" + other.getLocalPort())
                    .hasMessageContaining("in use")
                    .hasMessageContaining("--http-port");
        }
    }

    @Test
    void theCheckLeavesThePortFree() throws IOException {
        int port = FreePort.find();
        HttpAddress address = new HttpAddress("127.0.0.1", port);
        address.checkFree();
        address.checkFree();
        try (ServerSocket occupied = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(occupied.isBound()).isTrue();
        }
    }

    @Test
    void anAddressOfAnotherMachineIsReported() {
        assertThatThrownBy(() -> new HttpAddress("192.0.2.1", 8080).checkFree())
                .isInstanceOf(CliException.class)
                .hasMessageContaining("192.0.2.1:8080")
                .hasMessageContaining("--http-host");
    }

    @Test
    void anUnknownHostIsReported() {
        assertThatThrownBy(() -> new HttpAddress("no such host", 8080).checkFree())
                .isInstanceOf(CliException.class)
                .hasMessageContaining("host not found");
    }
}
