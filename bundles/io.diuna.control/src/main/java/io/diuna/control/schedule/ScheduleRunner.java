// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.schedule;

import io.diuna.api.DiunaException;
import io.diuna.control.schedule.ScheduleLibrary.Due;
import io.diuna.control.schedule.ScheduleTimes.NextRun;
import io.diuna.platform.event.EventKind;
import io.diuna.platform.event.EventPublisher;
import io.diuna.platform.health.HealthProblem;
import io.diuna.platform.log.LogFields;
import io.diuna.platform.schedule.Schedule;
import io.diuna.platform.schedule.ScheduleAction;
import io.diuna.platform.schedule.ScheduleStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/** Runner of the schedules. {@link #run} is for one thread, all else for any. */
public final class ScheduleRunner {

    /** Longest wait: so late a jump of the wall clock is noticed. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final ScheduleLibrary schedules;
    private final Actions actions;
    private final EventPublisher events;
    private final InstantSource clock;
    private final Logger log;
    private final Map<String, LastRun> lastRuns = new ConcurrentHashMap<>();

    /** Commands of the schedules. */
    @FunctionalInterface
    public interface Actions {

        /**
         * Runs an action.
         *
         * @return why it had no effect, as a user-facing text; empty if it had one
         * @throws DiunaException if it failed
         */
        Optional<String> run(ScheduleAction action);
    }

    private record LastRun(Instant at, @Nullable String problem) {}

    /**
     * @param clock wall clock
     * @param log log for runs and their failures
     */
    public ScheduleRunner(
            ScheduleLibrary schedules, Actions actions, EventPublisher events, InstantSource clock, Logger log) {
        this.schedules = schedules;
        this.actions = actions;
        this.events = events;
        this.clock = clock;
        this.log = log;
    }

    /** Runs what is due; returns nanoseconds until the next call, at most 10 s, or {@link Long#MAX_VALUE} without a schedule. */
    public long run() {
        for (Optional<Due> due = schedules.take(); due.isPresent(); due = schedules.take()) {
            Due now = due.get();
            new LogFields().schedule(now.schedule().id()).log(() -> run(now));
        }
        if (schedules.all().stream().noneMatch(Schedule::enabled)) {
            return Long.MAX_VALUE;
        }
        Duration wait = schedules.untilNext().orElse(LONGEST_WAIT);
        return (wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT).toNanos();
    }

    private void run(Due due) {
        String id = due.schedule().id();
        log.info(
                "Schedule '{}' of {} {} runs",
                id,
                due.date(),
                due.schedule().when().text());
        String problem = attempt(due.schedule());
        if (problem != null) {
            log.warn("Schedule '{}' had no effect: {}", id, problem);
        }
        lastRuns.put(id, new LastRun(clock.instant(), problem));
        events.publish(EventKind.SCHEDULE, id);
    }

    private @Nullable String attempt(Schedule schedule) {
        try {
            return actions.run(schedule.action()).orElse(null);
        } catch (DiunaException e) {
            return String.valueOf(e.getMessage());
        } catch (RuntimeException e) {
            log.error("Schedule '{}' failed", schedule.id(), e);
            return "internal error; see the log";
        }
    }

    /** Returns when a schedule runs next and how it ran last; see {@link io.diuna.platform.schedule.ScheduleAdmin#status}. */
    public ScheduleStatus status(String id) {
        NextRun next = schedules.next(id);
        LastRun last = lastRuns.get(id);
        return last == null
                ? new ScheduleStatus(next.at(), next.reason(), null, null)
                : new ScheduleStatus(next.at(), next.reason(), last.at(), last.problem());
    }

    /** Forgets how a schedule ran last, after it was changed or removed. */
    public void changed(String id) {
        lastRuns.remove(id);
    }

    /** Returns the schedules whose last run failed. */
    public List<HealthProblem> problems() {
        return schedules.all().stream()
                .flatMap(schedule -> Stream.ofNullable(lastRuns.get(schedule.id()))
                        .map(LastRun::problem)
                        .filter(Objects::nonNull)
                        .map(problem -> HealthProblem.of(
                                "schedule",
                                "schedule '" + schedule.id() + "'",
                                "Schedule '" + schedule.id() + "' had no effect: " + problem,
                                "Correct its action")))
                .toList();
    }
}
