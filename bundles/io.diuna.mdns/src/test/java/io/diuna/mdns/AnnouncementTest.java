// SPDX-License-Identifier: Apache-2.0
package io.diuna.mdns;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.platform.access.MachineNames;
import io.diuna.platform.access.NetworkAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnnouncementTest {

    @ParameterizedTest
    @CsvSource({
        "0.0.0.0, 8080, true",
        "'::', 8080, true",
        "192.168.1.20, 8080, true",
        "lamp, 8080, true",
        "127.0.0.1, 8080, false",
        "'[::1]', 8080, false",
        "localhost, 8080, false",
        "'', 8080, false",
        "0.0.0.0, '', false"
    })
    void nothingIsAnnouncedOnLoopback(String host, String port, boolean useful) {
        assertThat(Announcement.isUseful(host, port)).isEqualTo(useful);
    }

    @Test
    void onlyTheBoundAddressIsAnnounced() {
        MachineNames machine = new MachineNames(
                "lamp", List.of(NetworkAddress.parse("10.0.0.5/24"), NetworkAddress.parse("192.168.1.20/24")));
        assertThat(Announcement.of("0.0.0.0", machine)).isEqualTo(machine);
        assertThat(Announcement.of("192.168.1.20", machine).addresses())
                .containsExactly(NetworkAddress.parse("192.168.1.20/24"));
    }
}
