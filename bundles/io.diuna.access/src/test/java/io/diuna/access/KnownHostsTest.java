// SPDX-License-Identifier: Apache-2.0
package io.diuna.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.platform.access.MachineNames;
import java.util.List;
import org.junit.jupiter.api.Test;

class KnownHostsTest {

    private static final long SECOND = 1_000_000_000L;

    private long now = Long.MAX_VALUE - SECOND / 2; // overflows, as System.nanoTime may
    private String machine = "raspberrypi";
    private int reads;
    private final KnownHosts hosts = new KnownHosts(List.of("Lights.Example.org"), this::read, () -> now);

    private MachineNames read() {
        reads++;
        return new MachineNames(machine, List.of());
    }

    @Test
    void knowsTheMachineByItsNames() {
        for (String known : List.of(
                "raspberrypi", "raspberrypi.local", "lights.example.org", "localhost", "192.168.1.20", "fd00::2")) {
            assertThat(hosts.contains(known)).as(known).isTrue();
        }
        for (String foreign :
                List.of("evil.com", "raspberrypi.evil.com", "raspberrypi.local.evil.com", "local", "", "example.org")) {
            assertThat(hosts.contains(foreign)).as(foreign).isFalse();
        }
    }

    @Test
    void readsTheNamesAgainAtMostOnceASecond() {
        assertThat(hosts.contains("raspberrypi")).isTrue();
        machine = "lamp";
        for (int i = 0; i < 1_000; i++) {
            assertThat(hosts.contains("lamp")).isFalse();
        }
        assertThat(reads).isEqualTo(1);
        now += SECOND;
        assertThat(hosts.contains("lamp.local")).isTrue();
        assertThat(hosts.contains("raspberrypi")).isFalse();
        now += SECOND;
        assertThat(hosts.contains("lamp")).isTrue();
        assertThat(reads).isEqualTo(2);
    }

    @Test
    void onLoopbackTheMachineHasNoFurtherNames() {
        KnownHosts local = new KnownHosts(List.of(), null, () -> now);
        assertThat(local.contains("raspberrypi")).isFalse();
        assertThat(local.contains("localhost")).isTrue();
    }
}
