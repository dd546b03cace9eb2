// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.diuna.api.animation.IntegerParameter;
import io.diuna.api.animation.NumberParameter;
import io.diuna.api.animation.Parameter;
import io.diuna.api.animation.Phase;
import io.diuna.api.signal.Signal;
import io.diuna.api.signal.SignalReader;
import io.diuna.scheduler.base.VirtualClock;
import io.diuna.scheduler.signal.SignalRegistry;
import io.diuna.scheduler.signal.TestSignals;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ZoneStageSignalTest {

    private static final long SECOND = 1_000_000_000L;
    private static final long PERIOD = 16_666_667;
    private static final NumberParameter SPEED = Parameter.perMinute("speed", "Speed");
    private static final NumberParameter SIZE = Parameter.percent("size", "Size");
    private static final IntegerParameter COUNT = Parameter.count("count", "Count");
    private static final List<Parameter<?>> ALL = List.of(SPEED, SIZE, COUNT);
    private static final Map<String, Object> SMOOTH = Map.of("signal", "audio.bass", "smoothMs", 1_000.0);
    private static final Map<String, Object> PLAIN = Map.of("signal", "audio.bass");

    private final ZoneTime time = new ZoneTime(0);
    private final SignalRegistry signals = new SignalRegistry(new VirtualClock(0));
    private final Signal bass = Signal.of("audio.bass", "Bass");

    @Test
    void aBoundParameterHasTheValueOfItsSignalInEachFrame() {
        TestSignals.declare(signals, bass);
        ZoneStage stage =
                stage(Map.of("size", Map.of("signal", "audio.bass", "from", 10.0, "to", 20.0), "count", PLAIN));
        bass.publish(0.5);
        stage.beginFrame(1);
        bass.publish(1);
        assertThat(stage.value(SIZE)).as("fixed within the frame").isEqualTo(15);
        assertThat(stage.value(COUNT)).isEqualTo(6);
        stage.beginFrame(2);
        assertThat(stage.value(SIZE)).isEqualTo(20);
        assertThat(stage.value(COUNT)).isEqualTo(10);
        assertThat(stage.value(SPEED)).isEqualTo(60);
    }

    @Test
    void anotherParameterChangesWithoutAJumpOfTheLowPass() {
        TestSignals.declare(signals, bass);
        ZoneStage stage = stage(Map.of("size", SMOOTH));
        stage.beginFrame(0);
        bass.publish(1);
        stage.beginFrame(SECOND);
        double before = stage.value(SIZE);
        assertThat(before).isCloseTo(100 * (1 - Math.exp(-1)), within(1e-9));
        stage.set(TestStages.settings(ALL, Map.of("size", SMOOTH, "count", 3.0)));
        stage.beginFrame(SECOND + PERIOD);
        assertThat(stage.value(COUNT)).isEqualTo(3);
        assertThat(stage.value(SIZE)).isBetween(before, before + 1);
        stage.set(TestStages.settings(ALL, Map.of("size", PLAIN)));
        stage.beginFrame(SECOND + 2 * PERIOD);
        assertThat(stage.value(SIZE)).as("another binding").isEqualTo(100);
        stage.set(TestStages.settings(ALL, Map.of("size", 7.0)));
        stage.beginFrame(SECOND + 3 * PERIOD);
        assertThat(stage.value(SIZE)).isEqualTo(7);
    }

    @Test
    void aBoundSpeedMovesItsPhaseWithoutAJump() {
        TestSignals.declare(signals, bass);
        ZoneStage stage = stage(Map.of("speed", PLAIN));
        Phase phase = stage.phase(SPEED);
        stage.set(TestStages.settings(ALL, Map.of("speed", PLAIN)));
        SplittableRandom random = new SplittableRandom(4);
        double before = Double.NaN;
        double expected = Double.NaN;
        for (long i = 100; i < 20_000; i++) {
            stage.beginFrame(i * PERIOD);
            double now = phase.total(TestStages.frame(i * PERIOD));
            if (i > 100) {
                assertThat(now - before).isCloseTo(expected, within(1e-6));
            }
            before = now;
            expected = (20 + 180 * bass.value()) / 60 * PERIOD / SECOND; // speed of this frame until the next one
            bass.publish(random.nextDouble());
        }
    }

    @Test
    void anOlderRendererThatFadesOutDrivesThePhaseNoMore() {
        TestSignals.declare(signals, bass);
        ZoneStage old = stage(Map.of("speed", PLAIN));
        Phase phase = old.phase(SPEED);
        old.set(TestStages.settings(ALL, Map.of("speed", PLAIN)));
        bass.publish(1);
        old.beginFrame(SECOND);
        phase.total(TestStages.frame(SECOND));
        ZoneStage young = stage(Map.of("speed", 60.0));
        young.set(TestStages.settings(ALL, Map.of("speed", 60.0)));
        young.beginFrame(2 * SECOND);
        double start = phase.total(TestStages.frame(2 * SECOND));
        bass.publish(0.5);
        old.beginFrame(2 * SECOND);
        young.beginFrame(3 * SECOND);
        bass.publish(0.7);
        old.beginFrame(3 * SECOND);
        assertThat(phase.total(TestStages.frame(3 * SECOND)) - start).isCloseTo(1, within(1e-9));
    }

    @Test
    void aReaderFollowsTheSignalThroughItsLife() {
        ZoneStage stage = stage(Map.of());
        SignalReader reader = stage.signal("audio.bass");
        assertThat(stage.signal("audio.bass")).isSameAs(reader);
        stage.beginFrame(1);
        assertThat(reader.value()).isZero();
        assertThat(stage.missingSignals()).containsExactly("audio.bass");
        Runnable source = TestSignals.declare(signals, bass);
        assertThat(stage.missingSignals()).isEmpty();
        bass.publish(0.3);
        assertThat(reader.value()).as("fixed within the frame").isZero();
        stage.beginFrame(2);
        assertThat(reader.value()).isEqualTo(0.3);
        assertThat(reader.isLive()).isTrue();
        source.run();
        stage.beginFrame(3);
        assertThat(reader.value()).isZero();
        assertThat(reader.isLive()).isFalse();
    }

    @Test
    void anOscillatorNeedsNoSource() {
        ZoneStage stage = stage(Map.of("size", Map.of("signal", "oscillator.square", "periodMs", 2_000.0)));
        SignalReader saw = stage.signal("oscillator.saw");
        stage.beginFrame(3 * SECOND);
        assertThat(stage.value(SIZE)).isEqualTo(100);
        assertThat(saw.value()).isCloseTo(0.75, within(1e-9));
        assertThat(saw.isLive()).isTrue();
        assertThat(stage.missingSignals()).isEmpty();
    }

    @Test
    void aBindingOfAnotherVersionOfThePluginIsTheDefault() {
        ZoneStage stage = stage(Map.of("size", Map.of("signal", "audio.bass", "to", 5_000.0), "count", Map.of()));
        stage.beginFrame(1);
        assertThat(stage.value(SIZE)).isEqualTo(50);
        assertThat(stage.value(COUNT)).isEqualTo(1);
        assertThat(stage.missingSignals()).isEmpty();
    }

    @Test
    void aPictureThatFollowsASignalIsNeverStill() {
        VirtualClock clock = new VirtualClock(0);
        ZoneStage stage = stage(Map.of());
        ZoneRenderer renderer = new ZoneRenderer("desk", "test", frame -> frame.holdStill(), stage, clock);
        renderer.render(1, PERIOD, 0);
        assertThat(renderer.isStill(0)).isTrue();
        stage.set(TestStages.settings(ALL, Map.of("size", PLAIN)));
        renderer.render(2, 2 * PERIOD, 0);
        assertThat(renderer.isStill(0)).as("bound").isFalse();
        stage.set(TestStages.settings(ALL, Map.of("size", 5.0)));
        renderer.render(3, 3 * PERIOD, 0);
        assertThat(renderer.isStill(0)).as("released").isTrue();
        ZoneStage reading = stage(Map.of());
        reading.signal("audio.bass");
        ZoneRenderer reader = new ZoneRenderer("desk", "test", frame -> frame.holdStill(), reading, clock);
        reader.render(1, PERIOD, 0);
        assertThat(reader.isStill(0)).as("read").isFalse();
    }

    private ZoneStage stage(Map<String, Object> set) {
        return new ZoneStage(
                "test", new LineGeometry(4), time, 7, TestStages.settings(ALL, set), signals, new ShowShare());
    }
}
