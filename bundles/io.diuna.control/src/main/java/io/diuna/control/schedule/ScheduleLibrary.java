// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.schedule;

import io.diuna.api.ConfigurationException;
import io.diuna.control.library.DocumentHealth;
import io.diuna.control.library.Library;
import io.diuna.control.library.LibraryAdmin;
import io.diuna.control.schedule.ScheduleTimes.NextRun;
import io.diuna.platform.event.EventPublisher;
import io.diuna.platform.health.HealthProblem;
import io.diuna.platform.schedule.Place;
import io.diuna.platform.schedule.Schedule;
import io.diuna.platform.state.StateStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * Schedules with their rules, and with the dates for which they have run. A schedule is due when its time has come, at most 10
 * minutes ago, and it has not run for that date: so jumps of the clock make up little, repeat nothing and freeze nothing.
 * Thread-safe.
 */
public final class ScheduleLibrary {

    /** Most schedules. */
    static final int MOST = 100;

    /** Time for which a missed run is made up. */
    static final Duration WINDOW = Duration.ofMinutes(10);

    /** Before this instant the clock is not set, as on a Raspberry Pi before it has asked a time server. */
    static final Instant EARLIEST = Instant.parse("2026-01-01T00:00:00Z");

    private final LibraryAdmin<Schedule> schedules;
    private final RunLog runs;
    private final ActionTargets targets;
    private final Supplier<Place> place;
    private final InstantSource clock;
    private @Nullable Place placeOfTimes;
    private @Nullable ScheduleTimes times;

    /** Existence of what actions name. */
    public interface ActionTargets {

        /**
         * Checks an action.
         *
         * @param before the schedule with the same id; null if there is none. What it names need not exist
         * @throws ConfigurationException if it names something that does not exist
         */
        void check(Schedule schedule, @Nullable Schedule before);
    }

    /** Run that is due. */
    record Due(Schedule schedule, LocalDate date, Instant at) {}

    /**
     * @param log log for the document of the runs
     * @param place place as it is set now
     * @param clock wall clock
     */
    public ScheduleLibrary(
            Library<Schedule> schedules,
            StateStore store,
            Logger log,
            ActionTargets targets,
            Supplier<Place> place,
            InstantSource clock,
            EventPublisher events) {
        this.schedules = new LibraryAdmin<>(schedules, ScheduleRules.KIND, events);
        runs = new RunLog(store, log);
        this.targets = targets;
        this.place = place;
        this.clock = clock;
    }

    /** Returns all schedules, in their order. */
    public List<Schedule> all() {
        return schedules.all();
    }

    /** Returns a schedule, if it exists. */
    public Optional<Schedule> find(String id) {
        return schedules.find(id);
    }

    /** Returns why the document of the runs could not be read, as a user-facing text. */
    Optional<String> runsProblem() {
        return runs.problem();
    }

    /** Returns health problems if schedules or their runs could not be read at the start. */
    public List<HealthProblem> problems() {
        List<HealthProblem> problems = new ArrayList<>(schedules.problems());
        problems.addAll(DocumentHealth.of("schedule-runs", "schedule", runsProblem()));
        return problems;
    }

    /** Saves a schedule; see {@link io.diuna.platform.schedule.ScheduleAdmin#put}. */
    public synchronized boolean put(Schedule schedule) {
        ScheduleRules.check(schedule);
        Schedule before = schedules.find(schedule.id()).orElse(null);
        targets.check(schedule, before);
        boolean isNew = schedules.put(schedule);
        if (before == null || !isSameTime(before, schedule)) {
            skipPassed(schedule);
        }
        return isNew;
    }

    private static boolean isSameTime(Schedule one, Schedule other) {
        return other.equals(new Schedule(
                one.id(),
                other.label(),
                one.enabled(),
                one.when(),
                one.days(),
                one.from(),
                one.until(),
                other.action()));
    }

    /** Marks a time that had passed before the schedule was saved: it is not a missed one. */
    private void skipPassed(Schedule schedule) {
        Instant now = clock.instant();
        LocalDate today = now.atZone(times().zone()).toLocalDate();
        for (LocalDate date : days(today)) {
            due(schedule, date, now).ifPresent(unused -> runs.add(schedule, date));
        }
    }

    /** Removes a schedule; see {@link io.diuna.platform.schedule.ScheduleAdmin#remove}. */
    public synchronized boolean remove(String id) {
        boolean removed = schedules.remove(id);
        if (removed) {
            runs.remove(id);
        }
        return removed;
    }

    /** Changes the order; see {@link io.diuna.platform.schedule.ScheduleAdmin#order}. */
    public synchronized void order(List<String> ids) {
        schedules.order(ids);
    }

    /** Returns when a schedule runs next, or why it does not; also of one that was removed. */
    synchronized NextRun next(String id) {
        Schedule schedule = schedules.find(id).orElse(null);
        Instant now = clock.instant();
        if (schedule == null) {
            return new NextRun(null, "There is no schedule '" + id + "'");
        }
        return now.isBefore(EARLIEST)
                ? new NextRun(null, "The clock is not set")
                : times().next(schedule, now, date -> runs.contains(schedule, date));
    }

    /** Takes the first run that is due: it is on the disk that it has run. */
    synchronized Optional<Due> take() {
        Instant now = clock.instant();
        Due first = null;
        LocalDate today = now.atZone(times().zone()).toLocalDate();
        for (Schedule schedule : schedules.all()) {
            for (LocalDate date : days(today)) {
                Due due = due(schedule, date, now).orElse(null);
                if (due != null && (first == null || due.at().isBefore(first.at()))) {
                    first = due;
                }
            }
        }
        if (first != null) {
            runs.add(first.schedule(), first.date());
        }
        return Optional.ofNullable(first);
    }

    /** Returns the time until the next run within a day; empty if there is none. */
    synchronized Optional<Duration> untilNext() {
        Instant now = clock.instant();
        LocalDate today = now.atZone(times().zone()).toLocalDate();
        return schedules.all().stream()
                .filter(Schedule::enabled)
                .flatMap(schedule -> days(today).stream().map(date -> times().at(schedule, date)))
                .flatMap(Optional::stream)
                .map(ZonedDateTime::toInstant)
                .filter(at -> at.isAfter(now))
                .map(at -> Duration.between(now, at))
                .min(Duration::compareTo);
    }

    /** Returns the dates whose time may be near: an offset from the sun reaches over midnight. */
    private static List<LocalDate> days(LocalDate today) {
        return List.of(today.minusDays(1), today, today.plusDays(1));
    }

    private Optional<Due> due(Schedule schedule, LocalDate date, Instant now) {
        if (!schedule.enabled() || now.isBefore(EARLIEST) || runs.contains(schedule, date)) {
            return Optional.empty();
        }
        return times().at(schedule, date)
                .map(ZonedDateTime::toInstant)
                .filter(at -> !at.isAfter(now) && !at.isBefore(now.minus(WINDOW)))
                .map(at -> new Due(schedule, date, at));
    }

    private ScheduleTimes times() {
        Place now = place.get();
        ScheduleTimes known = times;
        if (known == null || !now.equals(placeOfTimes) || !known.zone().equals(now.zone())) {
            known = new ScheduleTimes(now);
            times = known;
            placeOfTimes = now;
        }
        return known;
    }
}
