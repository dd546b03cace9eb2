// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MachineNamesTest {

    @Test
    void hasNamesWithAndWithoutDomain() {
        assertThat(new MachineNames("lamp", List.of()).hosts()).containsExactly("lamp", "lamp.local");
        assertThat(new MachineNames("lamp.example.org", List.of()).hosts())
                .containsExactly("lamp", "lamp.example.org", "lamp.local");
        assertThat(new MachineNames("lamp.local", List.of()).hosts()).containsExactly("lamp", "lamp.local");
        assertThat(new MachineNames("lamp.example.org", List.of()).localName()).contains("lamp.local");
        assertThat(new MachineNames("localhost", List.of()).hosts()).isEmpty();
        assertThat(new MachineNames("", List.of()).localName()).isEmpty();
    }

    @Test
    void prefersAnAddressInTheClientsNetwork() {
        MachineNames machine = new MachineNames(
                "lamp",
                List.of(
                        NetworkAddress.parse("10.0.0.5/24"),
                        NetworkAddress.parse("192.168.1.20/24"),
                        NetworkAddress.parse("fd00::2/64")));
        assertThat(machine.towards("192.168.1.77").orElseThrow().urlHost()).isEqualTo("192.168.1.20");
        assertThat(machine.towards("fd00::77").orElseThrow().urlHost()).isEqualTo("[fd00:0:0:0:0:0:0:2]");
        assertThat(machine.towards("203.0.113.7").orElseThrow().urlHost()).isEqualTo("10.0.0.5");
        assertThat(machine.towards("no address").orElseThrow().urlHost()).isEqualTo("10.0.0.5");
        assertThat(new MachineNames("lamp", List.of()).towards("10.0.0.5")).isEmpty();
    }

    @Test
    void readsThisMachine() {
        MachineNames machine = MachineNames.read();
        assertThat(machine.addresses()).noneMatch(one -> one.address().isLoopbackAddress());
        assertThat(machine.hostName()).isLowerCase();
    }

    @ParameterizedTest
    @CsvSource({
        "192.168.1.0/24, 192.168.1.255, true",
        "192.168.1.0/24, 192.168.2.1, false",
        "192.168.1.0/23, 192.168.0.1, true",
        "192.168.1.7, 192.168.1.7, true",
        "192.168.1.7, 192.168.1.6, false",
        "0.0.0.0/0, 8.8.8.8, true",
        "0.0.0.0/0, ::1, false",
        "fd00::/8, fdff::1, true",
        "fd00::/8, fe80::1, false",
        "0.0.0.0/0, example.org, false"
    })
    void networkContainsItsAddresses(String network, String client, boolean contained) {
        assertThat(NetworkAddress.parse(network).contains(client)).isEqualTo(contained);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "example.org", "10.0.0.0/33", "10.0.0.0/x", "10.0.0.0/-1", "::/129", "10.0.0.999"})
    void refusesWhatIsNoNetwork(String text) {
        assertThatThrownBy(() -> NetworkAddress.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + text + "'");
    }
}
