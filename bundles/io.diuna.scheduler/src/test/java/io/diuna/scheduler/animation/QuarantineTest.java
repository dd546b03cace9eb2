// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.animation;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.scheduler.animation.Quarantine.Step;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuarantineTest {

    private static final PluginId PLUGIN = new PluginId("snake", "1.0", 17);

    private final Quarantine quarantine = new Quarantine();

    @TempDir
    Path folder;

    @Test
    void holdsForThisStateOfTheCodeAlone() {
        quarantine.put(PLUGIN, Step.RENDER, "it bites");
        assertThat(quarantine.reason(PLUGIN)).isEqualTo("it bites");
        assertThat(quarantine.reason("snake", 17, Step.RENDER)).isEqualTo("it bites");
        assertThat(quarantine.reason("snake", 18, Step.RENDER))
                .as("the same version, updated")
                .isNull();
        assertThat(quarantine.reason("other", 17, Step.RENDER)).isNull();
    }

    @Test
    void forbidsWhatComesAfterTheStepThatFailed() {
        quarantine.put(PLUGIN, Step.CREATE, "it hangs");
        assertThat(quarantine.reason("snake", 17, Step.START)).isNull();
        assertThat(quarantine.reason("snake", 17, Step.CREATE)).isEqualTo("it hangs");
        assertThat(quarantine.reason("snake", 17, Step.RENDER)).isEqualTo("it hangs");
    }

    @Test
    void isThereAgainAfterARestart() {
        quarantine.keepIn(new PluginStateFile(file()));
        quarantine.put(PLUGIN, Step.START, "it hangs: starting took longer than 10000 ms");
        quarantine.put(new PluginId("other", "2.0.0", 18), Step.RENDER, "it bites");
        quarantine.release("other");
        quarantine.save();
        Quarantine again = new Quarantine();
        again.keepIn(new PluginStateFile(file()));
        assertThat(again.reason("snake", 17, Step.START)).isEqualTo("it hangs: starting took longer than 10000 ms");
        assertThat(again.reason("snake", 18, Step.START)).as("updated").isNull();
        assertThat(again.reason("other", 18, Step.RENDER)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "17", "17 START", "17 START 1.0", "x START 1.0 it hangs", "17 NEVER 1.0 it hangs"})
    void nonsenseQuarantinesNobody(String line) {
        PluginStateFile notes = new PluginStateFile(file());
        notes.put("snake", line);
        quarantine.keepIn(notes);
        assertThat(quarantine.reason(PLUGIN)).isNull();
    }

    private Path file() {
        return folder.resolve("quarantine.properties");
    }

    @Test
    void endsWhenItIsLifted() {
        quarantine.put(PLUGIN, Step.RENDER, "it bites");
        quarantine.release("snake");
        assertThat(quarantine.reason(PLUGIN)).isNull();
    }
}
