// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigurationIdTest {

    @ParameterizedTest
    @CsvSource({
        "io.diuna.zone~desk, desk",
        "io.diuna.zone~desk~left, desk~left",
        "io.diuna.zone.0b5d-91, 0b5d-91",
        "io.diuna.zone, io.diuna.zone",
        "elsewhere.0b5d-91, elsewhere.0b5d-91"
    })
    void isWhatStandsBehindTheFactory(String pid, String id) {
        assertThat(ConfigurationId.of(pid, "io.diuna.zone")).isEqualTo(id);
        assertThat(ConfigurationId.of(Map.of("service.pid", pid, "service.factoryPid", "io.diuna.zone")))
                .isEqualTo(id);
    }

    @Test
    void namesAreWhatStandsBehindTheTildeWhereTheFactoryIsNotKnown() {
        assertThat(ConfigurationId.of(Map.of("service.pid", "io.diuna.zone~desk")))
                .isEqualTo("desk");
        assertThat(ConfigurationId.of(Map.of("service.pid", "io.diuna.zone"))).isEqualTo("io.diuna.zone");
    }

    @Test
    void theLastOfSeveralPidsCounts() {
        String[] pids = {"io.diuna.zone", "io.diuna.zone~desk"};
        assertThat(ConfigurationId.of(Map.of("service.pid", pids))).isEqualTo("desk");
    }
}
