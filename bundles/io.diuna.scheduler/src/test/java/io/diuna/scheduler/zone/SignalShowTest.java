// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.zone;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.api.animation.NumberParameter;
import io.diuna.api.animation.Parameter;
import io.diuna.api.signal.Signal;
import io.diuna.api.signal.SignalReader;
import io.diuna.platform.frame.Transition;
import io.diuna.platform.zone.ZoneLook;
import io.diuna.scheduler.signal.TestSignals;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Signals: they drive the picture of a zone, come and go, and are kept over a swap of the plugin. */
class SignalShowTest {

    private static final NumberParameter LEVEL =
            Parameter.percent("level", "Level").withRange(0, 255).withDefault(7);
    private static final Map<String, Object> BINDING = Map.of("signal", "audio.bass", "from", 50.0, "to", 250.0);
    private static final ZoneLook METER = new ZoneLook(true, 100, 0x102030, "p", "meter", Map.of("level", BINDING));

    private final EngineHarness harness = new EngineHarness();
    private final Signal bass = Signal.of("audio.bass", "Bass");
    private final FakeAnimation meter = new FakeAnimation(List.of(LEVEL), stage -> frame -> {
        frame.fill((int) Math.round(stage.value(LEVEL)));
        frame.holdStill();
    });

    @AfterEach
    void close() {
        harness.close();
    }

    @Test
    void aBoundParameterFollowsItsSignalThroughTheLifeOfTheSource() {
        harness.zone("desk", 0, 4);
        harness.addPlugin("meter", meter);
        harness.setLook("desk", METER, Transition.CUT);
        harness.play(1_000);
        assertShown(50);
        assertThat(harness.zone("desk").waitingFor()).containsExactly("audio.bass");

        Runnable source = TestSignals.declare(harness.signals, bass);
        assertThat(harness.zone("desk").waitingFor()).isEmpty();
        bass.publish(0.5);
        assertShown(150);
        bass.publish(1);
        assertShown(250);
        source.run();
        assertShown(50);
        assertThat(harness.zone("desk").waitingFor()).containsExactly("audio.bass");
        TestSignals.declare(harness.signals, bass);
        assertShown(250);
    }

    @Test
    void aReleasedParameterHasItsNumberAndThePictureStandsStillAgain() {
        harness.zone("desk", 0, 4);
        harness.addPlugin("meter", meter);
        harness.setLook("desk", METER, Transition.CUT);
        harness.play(1_500);
        long before = harness.composed();
        harness.play(500);
        assertThat(harness.composed())
                .as("frames go on while a signal is followed")
                .isGreaterThan(before + 20);
        harness.setLook("desk", METER.withParameters(Map.of("level", 9.0)), Transition.CUT);
        harness.play(1_500);
        before = harness.composed();
        harness.play(500);
        assertThat(harness.composed()).isEqualTo(before);
    }

    @Test
    void aBindingIsKeptOverAnUpdateOfThePlugin() {
        harness.zone("desk", 0, 4);
        TestSignals.declare(harness.signals, bass);
        bass.publish(0.5);
        Object first = harness.addPlugin("meter", meter);
        harness.setLook("desk", METER, Transition.CUT);
        harness.play(1_000);
        assertShown(150);
        harness.removePlugin(first);
        harness.addPlugin("meter", meter);
        for (int i = 0; i < 120; i++) {
            assertThat(harness.frame()).containsOnly(150);
        }
        assertThat(meter.created).hasValueGreaterThan(2);
    }

    @Test
    void anAnimationReadsSignalsItself() {
        harness.zone("desk", 0, 4);
        harness.addPlugin("ear", new FakeAnimation(List.of(), stage -> {
            SignalReader reader = stage.signal("audio.bass");
            return frame -> frame.fill(reader.isLive() ? (int) (100 * reader.value()) : 1);
        }));
        harness.setLook("desk", METER.withAnimation("ear"), Transition.CUT);
        harness.play(1_000);
        assertShown(1);
        assertThat(harness.zone("desk").waitingFor()).containsExactly("audio.bass");
        TestSignals.declare(harness.signals, bass);
        bass.publish(0.25);
        assertShown(25);
    }

    /** The frame after the next one is the first that a change is seen in. */
    private void assertShown(int pixel) {
        harness.frame();
        harness.frame();
        assertThat(harness.frame()).containsOnly(pixel);
    }
}
