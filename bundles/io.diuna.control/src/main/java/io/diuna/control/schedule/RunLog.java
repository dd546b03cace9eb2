// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.schedule;

import io.diuna.control.library.Library;
import io.diuna.platform.log.LogFields;
import io.diuna.platform.schedule.Schedule;
import io.diuna.platform.state.StateException;
import io.diuna.platform.state.StateStore;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;

/**
 * Durable log of the dates for which schedules have run. While the disk takes nothing, the dates are kept in memory and saved
 * with the next ones. Not thread-safe.
 */
final class RunLog {

    private final Library<RunDates> runs;
    private final Logger log;
    private final Map<String, RunDates> unsaved = new HashMap<>();

    /** @param log log for failures */
    RunLog(StateStore store, Logger log) {
        runs = new Library<>(store, "schedule-runs", new RunDatesDocument(), log);
        this.log = log;
    }

    /** Returns why the document could not be read, as a user-facing text. */
    Optional<String> problem() {
        return runs.problem();
    }

    /** Returns true if a schedule, with its present time, has run for a date. */
    boolean contains(Schedule schedule, LocalDate date) {
        return of(schedule).dates().contains(date);
    }

    /** Adds a date; it is on the disk at the return, unless the disk does not take it. */
    void add(Schedule schedule, LocalDate date) {
        unsaved.put(schedule.id(), of(schedule).with(date));
        try {
            for (RunDates dates : List.copyOf(unsaved.values())) {
                runs.put(dates);
                unsaved.remove(dates.id());
            }
        } catch (StateException e) {
            new LogFields()
                    .schedule(schedule.id())
                    .log(() -> log.warn(
                            "The run of schedule '{}' is not saved; after a restart within 10 minutes it may run again: {}",
                            schedule.id(),
                            e.getMessage()));
        }
    }

    /** Removes the dates of a schedule that was removed. */
    void remove(String id) {
        unsaved.remove(id);
        try {
            runs.remove(id);
        } catch (StateException e) {
            log.debug("The dates of the removed schedule '{}' stay", id, e);
        }
    }

    private RunDates of(Schedule schedule) {
        String when = schedule.when().text();
        return Optional.ofNullable(unsaved.get(schedule.id()))
                .or(() -> runs.find(schedule.id()))
                .filter(dates -> dates.when().equals(when))
                .orElseGet(() -> new RunDates(schedule.id(), when, List.of()));
    }
}
