// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.diuna.api.signal.Signal;
import io.diuna.platform.signal.SignalBinding;
import io.diuna.scheduler.base.VirtualClock;
import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BindingValueTest {

    private static final long MILLI = 1_000_000L;
    private static final long PERIOD = 16_666_667;

    private final SignalRegistry registry = new SignalRegistry(new VirtualClock(0));
    private final Signal signal = Signal.of("audio.bass", "Bass").withRange(-1, 1);

    @Test
    void mapsTheRangeOfTheSignalToItsOwn() {
        TestSignals.declare(registry, signal);
        BindingValue rising = bound(10, 90, 0, false);
        BindingValue falling = bound(90, 10, 0, false);
        double[][] expected = {{-1, 10, 90}, {0, 50, 50}, {0.5, 70, 30}, {1, 90, 10}};
        for (double[] row : expected) {
            signal.publish(row[0]);
            assertThat(at(rising, 1)).isEqualTo(row[1]);
            assertThat(at(falling, 1)).isEqualTo(row[2]);
        }
    }

    @Test
    void staysWithinItsRangeWhateverIsPublished() {
        TestSignals.declare(registry, signal);
        BindingValue value = bound(0.1, 0.7, 5, false);
        SplittableRandom random = new SplittableRandom(3);
        double[] extremes = {-1, 1, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NaN, 1e300};
        for (long i = 1; i < 50_000; i++) {
            signal.publish(random.nextInt(4) == 0 ? extremes[random.nextInt(6)] : random.nextDouble() * 2 - 1);
            assertThat(at(value, i * 3 * MILLI)).isBetween(0.1, 0.7);
        }
    }

    @Test
    void roundsForAnIntegerParameter() {
        TestSignals.declare(registry, signal);
        BindingValue value = bound(1, 4, 0, true);
        double[][] expected = {{-1, 1}, {-0.7, 1}, {-0.6, 2}, {0.6, 3}, {0.7, 4}, {1, 4}};
        for (double[] row : expected) {
            signal.publish(row[0]);
            assertThat(at(value, 1)).isEqualTo(row[1]);
        }
    }

    @Test
    void theLowPassIsExactWhateverFramesAreDropped() {
        TestSignals.declare(registry, signal);
        BindingValue each = bound(0, 100, 80, false);
        BindingValue some = bound(0, 100, 80, false);
        signal.publish(-1);
        at(each, 0);
        at(some, 0);
        signal.publish(1);
        for (int i = 1; i <= 30; i++) {
            double exact = 100 * (1 - Math.exp(-i * PERIOD / (80.0 * MILLI)));
            assertThat(at(each, i * PERIOD)).isCloseTo(exact, within(1e-9));
            if (i % 7 == 0 || i % 5 == 0) {
                assertThat(at(some, i * PERIOD)).isCloseTo(exact, within(1e-9));
            }
        }
        assertThat(at(each, 60_000 * MILLI)).isEqualTo(100);
    }

    @Test
    void beginsAtTheValueThatItFinds() {
        TestSignals.declare(registry, signal);
        signal.publish(1);
        assertThat(at(bound(0, 100, 10_000, false), 5 * MILLI)).isEqualTo(100);
        assertThat(at(bound(20, 100, 0, false, "no.source"), 1)).isEqualTo(20);
    }

    @Test
    void anOscillatorTurnsInTheTimeOfTheZone() {
        SignalBinding binding = new SignalBinding("oscillator.saw", 0, 100, Duration.ZERO, Duration.ofMillis(500));
        BindingValue value = new BindingValue(binding, registry, false);
        value.advance(7, 100 * MILLI);
        assertThat(value.value()).isCloseTo(20, within(1e-9));
        value.advance(8, 725 * MILLI);
        assertThat(value.value()).isCloseTo(45, within(1e-9));
    }

    private static double at(BindingValue value, long nanos) {
        value.advance(nanos, 0);
        return value.value();
    }

    private BindingValue bound(double from, double to, long smoothMillis, boolean whole) {
        return bound(from, to, smoothMillis, whole, "audio.bass");
    }

    private BindingValue bound(double from, double to, long smoothMillis, boolean whole, String id) {
        return new BindingValue(
                new SignalBinding(id, from, to, Duration.ofMillis(smoothMillis), null), registry, whole);
    }
}
