// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.diuna.scheduler.base.VirtualClock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class WallClockTest {

    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");

    private final VirtualClock clock = new VirtualClock(0);
    private final AtomicLong epochMillis = new AtomicLong();
    private final WallClock wall = new WallClock(clock, epochMillis::get, WARSAW);

    private void set(String time) {
        epochMillis.set(
                ZonedDateTime.parse(time + "[Europe/Warsaw]").toInstant().toEpochMilli());
    }

    private long in(double seconds) {
        return clock.nanos() + (long) (seconds * TimeUnit.SECONDS.toNanos(1));
    }

    @Test
    void givesTheTimeAtAFramesInstant() {
        set("2026-11-30T18:30:15.250+01:00");
        assertThat(wall.secondOfDay(clock.nanos())).isCloseTo(66_615.25, within(1e-6));
        assertThat(wall.secondOfDay(in(0.5))).isCloseTo(66_615.75, within(1e-6));
        assertThat(wall.epochDay(in(0.5))).isEqualTo(LocalDate.of(2026, 11, 30).toEpochDay());
    }

    @Test
    void beginsADayAtMidnight() {
        set("2026-12-31T23:59:59+01:00");
        assertThat(wall.secondOfDay(in(1.25))).isCloseTo(0.25, within(1e-6));
        assertThat(wall.epochDay(in(1.25))).isEqualTo(LocalDate.of(2027, 1, 1).toEpochDay());
    }

    @Test
    void followsTheSystemWhenItsClockIsSetAndWhenSummerEnds() {
        set("2026-10-25T02:59:59+02:00");
        assertThat(wall.secondOfDay(clock.nanos())).isEqualTo(10_799);
        clock.pass(TimeUnit.SECONDS.toNanos(1));
        epochMillis.addAndGet(1_000);
        assertThat(wall.secondOfDay(clock.nanos())).as("winter").isEqualTo(7_200);
        set("2026-11-30T12:00:00+01:00");
        assertThat(wall.secondOfDay(in(0.5))).as("not compared yet").isCloseTo(7_200.5, within(1e-6));
        clock.pass(TimeUnit.SECONDS.toNanos(1));
        assertThat(wall.secondOfDay(clock.nanos())).isEqualTo(43_200);
    }
}
