// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.animation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.scheduler.animation.Quarantine.Step;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuarantineTest {

    private static final PluginId PLUGIN = new PluginId("snake", "1.0", 17);

    private final MemoryStateStore store = new MemoryStateStore();
    private final Quarantine quarantine = new Quarantine();

    @Test
    void anAnimationIsDisabledAndTheOthersOfItsPluginAreNot() {
        quarantine.putAnimation(PLUGIN, "cobra", "it bites");
        assertThat(quarantine.reason(PLUGIN, "cobra")).isEqualTo("it bites");
        assertThat(quarantine.reason(PLUGIN, "worm")).isNull();
        assertThat(quarantine.pluginReason("snake", 17, Step.START)).isNull();
        assertThat(quarantine.pluginReason("snake", 17, Step.CREATE)).isNull();
        assertThat(quarantine.animations("snake", 17)).containsExactly(Map.entry("cobra", "it bites"));
        assertThat(quarantine.reason(new PluginId("other", "1.0", 17), "cobra")).isNull();
    }

    @Test
    void holdsForThisStateOfTheCodeAlone() {
        quarantine.putAnimation(PLUGIN, "cobra", "it bites");
        assertThat(quarantine.reason(new PluginId("snake", "1.0", 18), "cobra"))
                .as("the same version, updated")
                .isNull();
        assertThat(quarantine.animations("snake", 18)).isEmpty();
    }

    @Test
    void aPluginThatIsDisabledIsSoWithEachAnimation() {
        quarantine.putPlugin(PLUGIN, Step.CREATE, "it hangs");
        assertThat(quarantine.pluginReason("snake", 17, Step.START))
                .as("the step before the one that failed")
                .isNull();
        assertThat(quarantine.pluginReason("snake", 17, Step.CREATE)).isEqualTo("it hangs");
        assertThat(quarantine.reason(PLUGIN, "cobra")).isEqualTo("it hangs");
        assertThat(quarantine.animations("snake", 17)).isEmpty();
    }

    @Test
    void isLoadedAgainAfterARestart() {
        quarantine.keepIn(document());
        quarantine.putPlugin(PLUGIN, Step.START, "it hangs: it did not start within 10 s");
        quarantine.putAnimation(PLUGIN, "cobra", "it bites");
        quarantine.putAnimation(new PluginId("other", "2.0.0", 18), "mouse", "it squeaks");
        quarantine.release("other");
        quarantine.save();
        Quarantine restarted = restart();
        assertThat(restarted.pluginReason("snake", 17, Step.START)).isEqualTo("it hangs: it did not start within 10 s");
        assertThat(restarted.pluginReason("snake", 18, Step.START))
                .as("updated")
                .isNull();
        assertThat(restarted.animations("snake", 17)).containsExactly(Map.entry("cobra", "it bites"));
        assertThat(restarted.animations("other", 18)).isEmpty();
    }

    @Test
    void forgetsTheStateBeforeAnUpdateAtTheNextFault() {
        quarantine.keepIn(document());
        quarantine.putAnimation(PLUGIN, "cobra", "it bites");
        quarantine.putAnimation(new PluginId("snake", "1.1", 18), "worm", "it turns");
        quarantine.save();
        assertThat(restart().animations("snake", 17)).isEmpty();
        assertThat(restart().animations("snake", 18)).containsOnlyKeys("worm");
    }

    @Test
    void aPluginThatAnEarlierVersionDisabledForOneAnimationIsTriedAgain() {
        store.put("quarantine", "snake=17 RENDER 1.0 it bites\n".getBytes(UTF_8));
        quarantine.keepIn(document());
        assertThat(quarantine.reason(PLUGIN, "cobra")).isNull();
        quarantine.save();
        assertThat(document().loaded()).isEmpty();
    }

    @Test
    void isSavedOnceTheStoreCanBeWrittenAgain() {
        quarantine.keepIn(document());
        quarantine.putPlugin(PLUGIN, Step.START, "it hangs");
        store.setFull(true);
        quarantine.save();
        assertThat(restart().pluginReason("snake", 17, Step.START)).isNull();
        store.setFull(false);
        quarantine.save();
        assertThat(restart().pluginReason("snake", 17, Step.START)).isEqualTo("it hangs");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "17", "17 START", "17 START 1.0", "x START 1.0 it hangs", "17 NEVER 1.0 it hangs"})
    void aMalformedLineQuarantinesNoPlugin(String line) {
        store.put("quarantine", ("snake=" + line + "\nsnake/cobra=" + line + "\n").getBytes(UTF_8));
        quarantine.keepIn(document());
        assertThat(quarantine.reason(PLUGIN, "cobra")).isNull();
    }

    @Test
    void endsWhenThePluginIsReenabled() {
        quarantine.putAnimation(PLUGIN, "cobra", "it bites");
        quarantine.putAnimation(PLUGIN, "worm", "it turns");
        quarantine.putPlugin(PLUGIN, Step.START, "it hangs");
        quarantine.release("snake");
        assertThat(quarantine.reason(PLUGIN, "cobra")).isNull();
        assertThat(quarantine.reason(PLUGIN, "worm")).isNull();
        assertThat(quarantine.pluginReason("snake", 17, Step.START)).isNull();
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
