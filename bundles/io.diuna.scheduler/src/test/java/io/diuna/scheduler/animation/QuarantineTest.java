// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.animation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.scheduler.animation.Quarantine.Step;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuarantineTest {

    private static final PluginId PLUGIN = new PluginId("snake", "1.0", 17);

    private final MemoryStateStore store = new MemoryStateStore();
    private final Quarantine quarantine = new Quarantine();

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
    void isLoadedAgainAfterARestart() {
        quarantine.keepIn(document());
        quarantine.put(PLUGIN, Step.START, "it hangs: it did not start within 10 s");
        quarantine.put(new PluginId("other", "2.0.0", 18), Step.RENDER, "it bites");
        quarantine.release("other");
        quarantine.save();
        Quarantine restarted = restart();
        assertThat(restarted.reason("snake", 17, Step.START)).isEqualTo("it hangs: it did not start within 10 s");
        assertThat(restarted.reason("snake", 18, Step.START)).as("updated").isNull();
        assertThat(restarted.reason("other", 18, Step.RENDER)).isNull();
    }

    @Test
    void isSavedOnceTheStoreCanBeWrittenAgain() {
        quarantine.keepIn(document());
        quarantine.put(PLUGIN, Step.START, "it hangs");
        store.setFull(true);
        quarantine.save();
        assertThat(restart().reason("snake", 17, Step.START)).isNull();
        store.setFull(false);
        quarantine.save();
        assertThat(restart().reason("snake", 17, Step.START)).isEqualTo("it hangs");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "17", "17 START", "17 START 1.0", "x START 1.0 it hangs", "17 NEVER 1.0 it hangs"})
    void aMalformedLineQuarantinesNoPlugin(String line) {
        store.put("quarantine", ("snake=" + line + "\n").getBytes(UTF_8));
        quarantine.keepIn(document());
        assertThat(quarantine.reason(PLUGIN)).isNull();
    }

    @Test
    void endsWhenThePluginIsReenabled() {
        quarantine.put(PLUGIN, Step.RENDER, "it bites");
        quarantine.release("snake");
        assertThat(quarantine.reason(PLUGIN)).isNull();
    }

    private Quarantine restart() {
        Quarantine restarted = new Quarantine();
        restarted.keepIn(document());
        return restarted;
    }

    private PluginStateDocument document() {
        return new PluginStateDocument(store, "quarantine", Path.of("none"));
    }
}
