// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.strip;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FactoryPidTest {

    @Test
    void endsInTheIdWhoeverHasWrittenIt() {
        assertThat(FactoryPid.id("io.diuna.zone~desk", "io.diuna.zone")).isEqualTo("desk");
        assertThat(FactoryPid.id("io.diuna.zone~desk~left", "io.diuna.zone")).isEqualTo("desk~left");
        assertThat(FactoryPid.id("io.diuna.zone.0b5d-91", "io.diuna.zone")).isEqualTo("0b5d-91");
        assertThat(FactoryPid.id("io.diuna.zone", "io.diuna.zone")).isEqualTo("io.diuna.zone");
        assertThat(FactoryPid.id("elsewhere.0b5d-91", "io.diuna.zone")).isEqualTo("elsewhere.0b5d-91");
    }
}
