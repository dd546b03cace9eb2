// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuarantineTest {

    private static final PluginId PLUGIN = new PluginId("snake", "1.0", 17);

    private final Quarantine quarantine = new Quarantine();

    @Test
    void holdsForThisStateOfTheCodeAlone() {
        quarantine.put(PLUGIN, "it bites");
        assertThat(quarantine.reason(PLUGIN)).isEqualTo("it bites");
        assertThat(quarantine.reason("snake", 17)).isEqualTo("it bites");
        assertThat(quarantine.reason("snake", 18))
                .as("the same version, updated")
                .isNull();
        assertThat(quarantine.reason("other", 17)).isNull();
    }

    @Test
    void endsWhenItIsLifted() {
        quarantine.put(PLUGIN, "it bites");
        quarantine.release("snake");
        assertThat(quarantine.reason(PLUGIN)).isNull();
    }
}
