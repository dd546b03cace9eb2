// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PidsTest {

    @Test
    void namesAreWhatStandsBehindTheTilde() {
        assertThat(Pids.name(Map.of("service.pid", "io.diuna.zone~desk"))).isEqualTo("desk");
        assertThat(Pids.name(Map.of("service.pid", "io.diuna.zone~desk~left"))).isEqualTo("desk~left");
        assertThat(Pids.name(Map.of("service.pid", "io.diuna.zone"))).isEqualTo("io.diuna.zone");
    }

    @Test
    void namesAreWhatTheWebConsoleHasMadeUp() {
        assertThat(Pids.name(Map.of("service.pid", "io.diuna.zone.0b5d-91", "service.factoryPid", "io.diuna.zone")))
                .isEqualTo("0b5d-91");
        assertThat(Pids.name(Map.of("service.pid", "io.diuna.zone~a", "service.factoryPid", "io.diuna.zone")))
                .isEqualTo("a");
    }

    @Test
    void theLastOfSeveralPidsCounts() {
        String[] pids = {"io.diuna.zone", "io.diuna.zone~desk"};
        assertThat(Pids.name(Map.of("service.pid", pids))).isEqualTo("desk");
    }
}
