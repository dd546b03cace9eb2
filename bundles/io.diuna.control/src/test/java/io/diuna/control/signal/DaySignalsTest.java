// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.diuna.platform.schedule.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class DaySignalsTest {

    private static final Place WARSAW = new Place(52.23, 21.01, "Europe/Warsaw");

    private Place place = WARSAW;
    private Instant wall = Instant.parse("2026-06-21T10:32:00Z");
    private long nanos = Long.MAX_VALUE - 5;
    private final List<Boolean> declared = new ArrayList<>();
    private final DaySignals signals = new DaySignals(() -> place, () -> wall, () -> nanos, declared::add);

    @Test
    void publishesTheLocalTimeAndTheHeightOfTheSunEveryFiveSeconds() {
        assertThat(signals.run()).isEqualTo(TimeUnit.SECONDS.toNanos(5));
        assertThat(signals.time().value()).isCloseTo(12.5333, within(1e-3));
        assertThat(signals.sun().value()).as("90 - latitude + tilt of the axis").isCloseTo(61.2, within(0.2));
        pass(1);
        assertThat(signals.run()).isEqualTo(TimeUnit.SECONDS.toNanos(4));
        assertThat(signals.time().updates()).isEqualTo(1);
        wall = Instant.parse("2026-06-21T22:30:00Z");
        pass(4);
        signals.run();
        assertThat(signals.time().value()).isCloseTo(0.5, within(1e-3));
        assertThat(signals.sun().value()).isCloseTo(-14, within(1.0));
    }

    @Test
    void declaresTheSunOnlyWhileThereIsAPlace() {
        place = Place.NONE;
        signals.run();
        assertThat(declared).isEmpty();
        assertThat(signals.sun().updates()).isZero();
        place = WARSAW;
        pass(5);
        signals.run();
        pass(5);
        signals.run();
        assertThat(declared).containsExactly(true);
        place = new Place(null, null, "UTC");
        pass(5);
        signals.run();
        assertThat(declared).containsExactly(true, false);
        assertThat(signals.time().value()).isCloseTo(10.5333, within(1e-3));
    }

    private void pass(long seconds) {
        nanos += TimeUnit.SECONDS.toNanos(seconds);
    }
}
