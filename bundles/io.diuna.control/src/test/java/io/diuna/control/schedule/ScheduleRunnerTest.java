// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.diuna.platform.schedule.Place;
import io.diuna.platform.schedule.ScheduleStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Schedules under a clock that runs, jumps and stops. */
class ScheduleRunnerTest {

    private final ScheduleHarness harness = new ScheduleHarness("2026-05-01T12:00:00Z");

    @Test
    void aScheduleRunsOnceEachDayAtItsTime() {
        harness.library.put(TestSchedules.daily("evening", "20:00:07"));
        harness.pass(Duration.ofHours(6).plusSeconds(6)); // 20:00:06 in Warsaw
        assertThat(harness.ran).isEmpty();
        harness.pass(Duration.ofSeconds(1));
        assertThat(harness.ran).containsExactly("evening");
        harness.pass(Duration.ofHours(24));
        assertThat(harness.ran).hasSize(2);
        assertThat(harness.events).containsExactly("SCHEDULE:evening", "SCHEDULE:evening", "SCHEDULE:evening");
    }

    @Test
    void itWaitsForTheNextOneAndTenSecondsAtMost() {
        assertThat(harness.runner.run()).as("no schedule").isEqualTo(Long.MAX_VALUE);
        harness.library.put(TestSchedules.daily("evening", "20:00"));
        assertThat(harness.runner.run()).isEqualTo(Duration.ofSeconds(10).toNanos());
        harness.at("2026-05-01T17:59:57.5Z");
        assertThat(harness.runner.run()).isEqualTo(Duration.ofMillis(2500).toNanos());
        harness.library.put(TestSchedules.disabled(TestSchedules.daily("evening", "20:00")));
        assertThat(harness.runner.run()).isEqualTo(Long.MAX_VALUE);
        harness.pass(Duration.ofMinutes(5));
        assertThat(harness.ran).isEmpty();
    }

    @Test
    void aRunThatIsTenMinutesLateIsMadeUpAndALaterOneIsNot() {
        harness.library.put(TestSchedules.daily("a", "20:00"));
        harness.at("2026-05-01T17:59:00Z");
        harness.restart(); // down for 11 minutes
        harness.at("2026-05-01T18:10:00Z");
        assertThat(harness.ran).containsExactly("a");
        harness.at("2026-05-02T17:59:00Z");
        harness.at("2026-05-02T18:10:00.001Z");
        assertThat(harness.ran).hasSize(1);
        harness.at("2026-05-03T18:05:00Z");
        assertThat(harness.ran).hasSize(2);
    }

    @Test
    void aTimeThatPassedBeforeTheScheduleWasSavedIsNotMadeUp() {
        harness.at("2026-05-01T18:05:00Z");
        harness.library.put(TestSchedules.daily("a", "20:00"));
        harness.pass(Duration.ofMinutes(1));
        harness.restart();
        harness.pass(Duration.ofMinutes(1));
        assertThat(harness.ran).isEmpty();
        harness.library.put(TestSchedules.daily("a", "20:10"));
        harness.pass(Duration.ofMinutes(10));
        assertThat(harness.ran).as("its new time counts").containsExactly("a");
        harness.library.put(TestSchedules.disabled(TestSchedules.daily("b", "20:16")));
        harness.pass(Duration.ofMinutes(1));
        harness.library.put(TestSchedules.daily("b", "20:16"));
        harness.pass(Duration.ofMinutes(1));
        assertThat(harness.ran).as("enabled a minute too late").containsExactly("a");
    }

    @Test
    void aCrashDuringTheActionDoesNotRepeatIt() {
        harness.library.put(TestSchedules.daily("a", "20:00"));
        harness.crash = true;
        harness.at("2026-05-01T17:59:59Z");
        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> harness.at("2026-05-01T18:00:00Z"));
        harness.crash = false;
        harness.restart();
        harness.pass(Duration.ofMinutes(5));
        assertThat(harness.ran).isEmpty();
        harness.pass(Duration.ofDays(1));
        assertThat(harness.ran).hasSize(1);
    }

    @Test
    void aFullDiskKeepsNoScheduleFromRunningAndNoneRunsTwice() {
        harness.library.put(TestSchedules.daily("a", "20:00"));
        harness.library.put(TestSchedules.daily("b", "20:01"));
        harness.at("2026-05-01T17:59:59Z");
        harness.store.full = true;
        harness.pass(Duration.ofMinutes(1));
        assertThat(harness.ran).containsExactly("a");
        harness.store.full = false;
        harness.pass(Duration.ofMinutes(1));
        assertThat(harness.ran).containsExactly("a", "b");
        harness.restart();
        harness.pass(Duration.ofMinutes(1));
        assertThat(harness.ran).as("the run of 'a' was saved with that of 'b'").hasSize(2);
    }

    @Test
    void schedulesOfOneInstantRunInTheirOrderAndEarlierOnesFirst() {
        harness.library.put(TestSchedules.daily("c", "20:00"));
        harness.library.put(TestSchedules.daily("a", "20:00"));
        harness.library.put(TestSchedules.daily("b", "19:55"));
        harness.at("2026-05-01T17:50:00Z");
        harness.at("2026-05-01T18:01:00Z");
        assertThat(harness.ran).containsExactly("b", "c", "a");
        harness.library.order(List.of("a"));
        harness.pass(Duration.ofDays(1));
        assertThat(harness.ran.subList(3, 6)).containsExactly("b", "a", "c");
    }

    @Test
    void theSpringGapAndTheAutumnOverlapRunOnce() {
        harness.library.put(TestSchedules.daily("a", "02:30"));
        harness.at("2027-03-27T12:00:00Z");
        harness.pass(Duration.ofHours(12).plusMinutes(59).plusSeconds(59)); // 00:59:59Z is 01:59:59
        assertThat(harness.ran).isEmpty();
        harness.pass(Duration.ofSeconds(1)); // 03:00, the first instant after the gap
        assertThat(harness.ran).hasSize(1);
        harness.pass(Duration.ofHours(12));
        assertThat(harness.ran).hasSize(1);

        harness.at("2027-10-30T12:00:00Z");
        harness.pass(Duration.ofHours(12).plusMinutes(30)); // 00:30Z is 02:30 for the first time
        assertThat(harness.ran).hasSize(2);
        harness.pass(Duration.ofHours(12));
        assertThat(harness.ran).hasSize(2);
    }

    @Test
    void aClockThatIsNotSetRunsNothing() {
        harness.library.put(TestSchedules.daily("a", "20:00"));
        for (String past : new String[] {"1970-01-01T18:59:59Z", "2025-12-31T18:59:59Z"}) {
            harness.now = Instant.parse(past);
            harness.pass(Duration.ofMinutes(1));
        }
        assertThat(harness.ran).isEmpty();
        assertThat(harness.runner.status("a").reason()).isEqualTo("The clock is not set");
        harness.at("2026-05-01T18:00:01Z");
        assertThat(harness.ran).as("the time server answered").containsExactly("a");
    }

    @Test
    void jumpsRepeatNothingAndFreezeNothing() {
        harness.library.put(TestSchedules.daily("a", "20:00"));
        harness.at("2026-05-01T18:00:00Z");
        harness.at("2026-05-01T17:00:00Z");
        harness.pass(Duration.ofHours(2));
        assertThat(harness.ran).as("once on 1 May").hasSize(1);
        harness.now = Instant.parse("2056-05-01T12:00:00Z");
        harness.pass(Duration.ofDays(3));
        assertThat(harness.ran).hasSize(4);
        harness.now = Instant.parse("2026-05-02T12:00:00Z");
        harness.pass(Duration.ofDays(1));
        assertThat(harness.ran).as("on 2 May, after years ahead").hasSize(5);
    }

    @Test
    void theSunMovesASchedule() {
        harness.place = new Place(52.2297, 21.0122, "Europe/Warsaw");
        harness.library.put(TestSchedules.daily("late", "sunset+360"));
        harness.pass(Duration.ofHours(14)); // to 04:00 of the next day; sunset was at 20:05
        assertThat(harness.ran).containsExactly("late");
        harness.place = new Place(null, null, "Europe/Warsaw");
        harness.pass(Duration.ofDays(2));
        assertThat(harness.ran).hasSize(1);
        assertThat(harness.runner.status("late").reason()).isEqualTo("No place is set");
    }

    @Test
    void theStatusTellsNextAndLastRun() {
        harness.library.put(TestSchedules.daily("a", "20:00"));
        assertThat(harness.runner.status("a"))
                .isEqualTo(new ScheduleStatus(
                        ZonedDateTime.parse("2026-05-01T20:00+02:00[Europe/Warsaw]"), null, null, null));
        harness.failure = "Scene 'a' not found; available: none";
        harness.at("2026-05-01T18:00:00Z");
        ScheduleStatus failed = harness.runner.status("a");
        assertThat(failed.next()).isEqualTo(ZonedDateTime.parse("2026-05-02T20:00+02:00[Europe/Warsaw]"));
        assertThat(failed.lastRun()).isEqualTo(Instant.parse("2026-05-01T18:00:00Z"));
        assertThat(failed.problem()).contains("'a' not found");
        assertThat(harness.runner.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("schedule");
            assertThat(problem.text()).contains("Schedule 'a'", "Scene 'a' not found");
        });
        harness.failure = "throw";
        harness.at("2026-05-02T18:00:00Z");
        assertThat(harness.runner.status("a").problem()).isEqualTo("the light control is stopped");
        harness.failure = "";
        harness.at("2026-05-03T18:00:00Z");
        assertThat(harness.runner.problems()).isEmpty();
        assertThat(harness.runner.status("gone").reason()).contains("no schedule 'gone'");
    }

    @Test
    void aRemovedScheduleLeavesNothing() {
        harness.library.put(TestSchedules.daily("a", "20:00"));
        harness.at("2026-05-01T18:00:00Z");
        assertThat(harness.store.documents.get("schedule-runs")).contains("\"2026-05-01\"");
        assertThat(harness.library.remove("a")).isTrue();
        assertThat(harness.library.remove("a")).isFalse();
        assertThat(harness.store.documents.get("schedule-runs")).doesNotContain("2026");
        harness.pass(Duration.ofDays(1));
        assertThat(harness.ran).hasSize(1);
    }

    @Test
    void theNewest32DatesAreKept() {
        harness.library.put(TestSchedules.daily("a", "20:00"));
        for (int day = 0; day < 40; day++) {
            harness.now = Instant.parse("2026-05-01T18:00:00Z").plus(Duration.ofDays(day));
            harness.runner.run();
        }
        assertThat(harness.ran).hasSize(40);
        String document = harness.store.documents.get("schedule-runs");
        assertThat(document.split("\"2026-", -1)).hasSize(33);
        assertThat(document).contains("\"2026-06-09\"").doesNotContain("\"2026-05-08\"");
        assertThat(Set.copyOf(harness.ran)).containsExactly("a");
    }
}
