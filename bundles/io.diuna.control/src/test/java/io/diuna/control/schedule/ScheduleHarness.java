// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.schedule;

import io.diuna.api.DiunaException;
import io.diuna.control.MemoryStore;
import io.diuna.control.library.Library;
import io.diuna.platform.schedule.Place;
import io.diuna.platform.schedule.Schedule;
import io.diuna.platform.schedule.ScheduleAction;
import io.diuna.platform.schedule.ScheduleAction.RecallScene;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.helpers.NOPLogger;

/** Schedules under a wall clock that tests set. Actions are recorded, and see the document of the runs as it is on the disk. */
final class ScheduleHarness {

    final MemoryStore store = new MemoryStore();
    final List<String> events = new ArrayList<>();
    final List<String> ran = new ArrayList<>();
    Instant now;
    Place place = new Place(null, null, "Europe/Warsaw");
    String failure = "";
    boolean crash;
    ScheduleLibrary library;
    ScheduleRunner runner;

    ScheduleHarness(String now) {
        this.now = Instant.parse(now);
        library = library();
        runner = runner();
    }

    /** Starts anew with what is on the disk. */
    void restart() {
        library = library();
        runner = runner();
    }

    private Library<Schedule> schedules() {
        return new Library<>(store, "schedules", new ScheduleDocument(), NOPLogger.NOP_LOGGER);
    }

    private ScheduleLibrary library() {
        return new ScheduleLibrary(
                schedules(),
                store,
                NOPLogger.NOP_LOGGER,
                (schedule, before) -> {},
                () -> place,
                () -> now,
                (kind, id) -> events.add(kind + ":" + id));
    }

    private ScheduleRunner runner() {
        return new ScheduleRunner(
                library, this::act, (kind, id) -> events.add(kind + ":" + id), () -> now, NOPLogger.NOP_LOGGER);
    }

    private Optional<String> act(ScheduleAction action) {
        String id = ((RecallScene) action).scene();
        if (crash) {
            throw new AssertionError("the process was killed");
        }
        if (failure.equals("throw")) {
            throw new DiunaException("the light control is stopped");
        }
        ran.add(id);
        return failure.isEmpty() ? Optional.empty() : Optional.of(failure);
    }

    /** Lets the clock run, and wakes the runner when it wants it. Returns when it has woken at the end or before. */
    void pass(Duration time) {
        Instant end = now.plus(time);
        for (long wait = runner.run(); wait != Long.MAX_VALUE; wait = runner.run()) {
            Instant next = now.plusNanos(wait);
            if (next.isAfter(end)) {
                break;
            }
            now = next;
        }
        now = end;
        runner.run();
    }

    void at(String instant) {
        now = Instant.parse(instant);
        runner.run();
    }
}
