// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.platform.schedule.Place;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** 1000 random jumps of the wall clock against a simple model. */
class ScheduleJumpsTest {

    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final Instant SET = Instant.parse("2026-01-01T00:00:00Z");

    private final Map<String, LocalTime> times = new LinkedHashMap<>();
    private final Set<String> runs = new HashSet<>();
    private final Random random = new Random(7);
    private final ScheduleHarness harness = new ScheduleHarness("2026-05-01T12:00:00Z");

    @Test
    void nothingIsFrozenRepeatedOrForgotten() {
        harness.place = new Place(null, null, "UTC");
        for (int i = 0; i < 24; i++) {
            LocalTime time = LocalTime.of(i, random.nextInt(60), random.nextInt(60));
            times.put("s" + i, time);
            harness.library.put(TestSchedules.daily("s" + i, time.toString()));
        }
        Instant correct = harness.now;
        long wait = 0;
        for (int jump = 0; jump < 1000; jump++) {
            Duration offset = offset(correct);
            if (random.nextInt(10) == 0) {
                harness.restart();
            }
            Duration calm = Duration.ofSeconds(random.nextInt(2400));
            while (!calm.isNegative()) {
                correct = correct.plusNanos(wait);
                calm = calm.minusNanos(wait);
                harness.now = correct.plus(offset);
                wait = wake();
            }
        }
        assertThat(runs).as("the test sees enough runs").hasSizeGreaterThan(300);
    }

    /** Returns what a jump adds to the correct time. */
    private Duration offset(Instant correct) {
        return switch (random.nextInt(8)) {
            case 0 -> Duration.ofHours(1);
            case 1 -> Duration.ofHours(-1);
            case 2 -> Duration.ofDays(1);
            case 3 -> Duration.ofDays(-1);
            case 4 -> Duration.between(correct, Instant.ofEpochSecond(random.nextInt(86_400)));
            case 5 -> Duration.ofDays(365L * (1 + random.nextInt(60)));
            default -> Duration.ZERO;
        };
    }

    /** Wakes the runner, and compares what it ran with the model. */
    private long wake() {
        harness.ran.clear();
        long wait = harness.runner.run();
        assertThat(wait).isBetween(1L, Duration.ofSeconds(10).toNanos());
        for (String id : harness.ran) {
            LocalDate date = due(id).orElseThrow(() -> new AssertionError(id + " ran at " + harness.now));
            assertThat(runs.add(id + " " + date))
                    .as("%s ran twice for %s", id, date)
                    .isTrue();
        }
        for (String id : times.keySet()) {
            due(id).ifPresent(date -> assertThat(runs).contains(id + " " + date));
        }
        return wait;
    }

    /** Returns the date for which a schedule has to have run: its time was within the last 10 minutes. */
    private Optional<LocalDate> due(String id) {
        if (harness.now.isBefore(SET)) {
            return Optional.empty();
        }
        LocalDate today = LocalDate.ofInstant(harness.now, ZoneOffset.UTC);
        return Stream.of(today.minusDays(1), today)
                .filter(date -> {
                    Duration late = Duration.between(date.atTime(times.get(id)).toInstant(ZoneOffset.UTC), harness.now);
                    return !late.isNegative() && late.compareTo(WINDOW) <= 0;
                })
                .findFirst();
    }
}
