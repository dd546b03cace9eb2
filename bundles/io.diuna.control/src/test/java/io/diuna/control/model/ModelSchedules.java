// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.model;

import io.diuna.api.ConfigurationException;
import io.diuna.platform.control.Master;
import io.diuna.platform.control.SceneRecall;
import io.diuna.platform.schedule.Schedule;
import io.diuna.platform.schedule.ScheduleAction;
import io.diuna.platform.schedule.ScheduleAction.ChangeMaster;
import io.diuna.platform.schedule.ScheduleAction.RecallScene;
import io.diuna.platform.schedule.ScheduleAction.StartNightLight;
import io.diuna.platform.schedule.ScheduleAction.StartPlaylist;
import io.diuna.platform.schedule.ScheduleAdmin;
import io.diuna.platform.schedule.ScheduleDate;
import io.diuna.platform.schedule.ScheduleStatus;
import io.diuna.platform.schedule.ScheduleTime.WallClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Model of the schedules, with times of the wall clock in UTC. */
final class ModelSchedules implements ScheduleAdmin {

    private final ControlModel control;
    private final ModelLibrary<Schedule> schedules;
    private final ModelRunDates runs;
    private final Map<String, LastRun> lastRuns = new HashMap<>();

    private record LastRun(Instant at, boolean failed) {}

    private record Due(Schedule schedule, LocalDate date, Instant at) {}

    ModelSchedules(ControlModel control) {
        this.control = control;
        runs = new ModelRunDates(control.disk);
        schedules = new ModelLibrary<>(control.disk, Schedule::id, Schedule::label);
    }

    @Override
    public List<Schedule> schedules() {
        return schedules.all();
    }

    @Override
    public Optional<Schedule> schedule(String id) {
        return schedules.find(id);
    }

    @Override
    public boolean put(Schedule schedule) {
        Optional<Schedule> before = schedule(schedule.id());
        ScheduleDate from = schedule.from();
        ScheduleDate until = schedule.until();
        if (from != null && until != null && date(until).isBefore(date(from))) {
            throw ModelLibrary.refusal("until");
        }
        checkAction(schedule.action(), before.map(Schedule::action).orElse(null));
        boolean isNew = schedules.put(schedule);
        if (before.isEmpty() || !isSameTime(before.get(), schedule)) {
            LocalDate today = today();
            for (LocalDate date : List.of(today.minusDays(1), today, today.plusDays(1))) {
                due(schedule, date).ifPresent(passed -> runs.add(schedule, date));
            }
        }
        lastRuns.remove(schedule.id());
        return isNew;
    }

    private static boolean isSameTime(Schedule one, Schedule other) {
        return one.enabled() == other.enabled()
                && one.when().equals(other.when())
                && one.days().equals(other.days())
                && Objects.equals(one.from(), other.from())
                && Objects.equals(one.until(), other.until());
    }

    private void checkAction(ScheduleAction action, @Nullable ScheduleAction before) {
        if (action instanceof ChangeMaster master) {
            if (master.on() == null && master.brightness() == null) {
                throw ModelLibrary.refusal("action");
            }
            if (master.brightness() != null && (master.brightness() < 0 || master.brightness() > 100)) {
                throw ModelLibrary.refusal("action.brightness");
            }
        }
        String scene = scene(action);
        if (scene != null
                && !scene.equals(scene(before))
                && control.scenes.scene(scene).isEmpty()) {
            throw ModelLibrary.refusal("action.scene");
        }
        if (action instanceof StartPlaylist start
                && !start.equals(before)
                && control.playlists.playlist(start.playlist()).isEmpty()) {
            throw ModelLibrary.refusal("action.playlist");
        }
    }

    private static @Nullable String scene(@Nullable ScheduleAction action) {
        if (action instanceof StartNightLight night) {
            return night.plan().scene();
        }
        return action instanceof RecallScene recall ? recall.scene() : null;
    }

    @Override
    public boolean remove(String id) {
        boolean removed = schedules.remove(id);
        if (removed) {
            runs.remove(id);
        }
        lastRuns.remove(id);
        return removed;
    }

    @Override
    public void order(List<String> ids) {
        schedules.order(ids);
    }

    @Override
    public ScheduleStatus status(String id) {
        Schedule schedule = schedule(id).orElseThrow();
        LastRun last = lastRuns.get(id);
        ZonedDateTime next = schedule.enabled() ? next(schedule) : null;
        return new ScheduleStatus(
                next,
                next == null ? "none" : null,
                last == null ? null : last.at(),
                last == null || !last.failed() ? null : "failed");
    }

    private @Nullable ZonedDateTime next(Schedule schedule) {
        LocalDate date = today();
        for (int i = 0; i < 800; i++, date = date.plusDays(1)) {
            Instant at = at(schedule, date);
            if (runsOn(schedule, date) && !runs.contains(schedule, date) && at.isAfter(control.instant())) {
                return at.atZone(ZoneId.of("UTC"));
            }
        }
        return null;
    }

    private static boolean runsOn(Schedule schedule, LocalDate date) {
        boolean begun = schedule.from() == null
                || !date.isBefore(LocalDate.parse(schedule.from().text()));
        boolean over = schedule.until() != null
                && date.isAfter(LocalDate.parse(schedule.until().text()));
        return begun && !over && (schedule.days().isEmpty() || schedule.days().contains(date.getDayOfWeek()));
    }

    private static LocalDate date(ScheduleDate date) {
        return LocalDate.parse(date.text());
    }

    private static Instant at(Schedule schedule, LocalDate date) {
        return date.atTime(((WallClock) schedule.when()).time()).toInstant(ZoneOffset.UTC);
    }

    private Optional<Due> due(Schedule schedule, LocalDate date) {
        Instant at = at(schedule, date);
        Instant now = control.instant();
        boolean inTime = !at.isAfter(now) && !at.isBefore(now.minus(Duration.ofMinutes(10)));
        return schedule.enabled() && runsOn(schedule, date) && inTime && !runs.contains(schedule, date)
                ? Optional.of(new Due(schedule, date, at))
                : Optional.empty();
    }

    private LocalDate today() {
        return control.instant().atZone(ZoneOffset.UTC).toLocalDate();
    }

    /** Forgets what a restart loses. */
    void start() {
        lastRuns.clear();
        runs.start();
    }

    /** Runs what is due, by time and then by the order of the schedules. */
    void run() {
        for (Due due = first(); due != null; due = first()) {
            runs.add(due.schedule(), due.date());
            boolean failed;
            try {
                failed = !act(due.schedule().action());
            } catch (ConfigurationException e) {
                failed = true;
            }
            lastRuns.put(due.schedule().id(), new LastRun(control.instant(), failed));
            control.timedWork();
        }
    }

    private @Nullable Due first() {
        Due first = null;
        for (Schedule schedule : schedules.all()) {
            for (LocalDate date : List.of(today().minusDays(1), today())) {
                Due due = due(schedule, date).orElse(null);
                if (due != null && (first == null || due.at().isBefore(first.at()))) {
                    first = due;
                }
            }
        }
        return first;
    }

    private boolean act(ScheduleAction action) {
        if (action instanceof RecallScene recall) {
            SceneRecall shown = control.scenes.recall(recall.scene(), Set.of(), recall.transition(), false);
            return !shown.zones().isEmpty();
        }
        if (action instanceof StartPlaylist start) {
            return control.playlists.start(start.playlist()).reason() == null;
        }
        if (action instanceof StartNightLight night) {
            control.night.start(night.plan());
        } else if (action instanceof ChangeMaster change) {
            control.light.changeMaster(master -> changed(master, change), change.transition(), false);
        } else {
            control.playlists.stop();
        }
        return true;
    }

    private static Master changed(Master master, ChangeMaster change) {
        Master switched = change.on() == null ? master : master.withOn(change.on());
        return change.brightness() == null ? switched : switched.withBrightness(change.brightness());
    }
}
