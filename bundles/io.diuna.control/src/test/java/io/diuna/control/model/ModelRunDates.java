// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.model;

import io.diuna.control.model.ModelLibrary.ModelDisk;
import io.diuna.platform.schedule.Schedule;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Model of the dates for which schedules have run: once each, unless the time was changed. */
final class ModelRunDates {

    private final ModelDisk disk;
    private Map<String, Runs> runs = new HashMap<>();
    private Map<String, Runs> saved = new HashMap<>();

    private record Runs(String when, Set<LocalDate> dates) {}

    ModelRunDates(ModelDisk disk) {
        this.disk = disk;
    }

    boolean contains(Schedule schedule, LocalDate date) {
        return of(schedule).dates().contains(date);
    }

    private Runs of(Schedule schedule) {
        Runs known = runs.get(schedule.id());
        return known != null && known.when().equals(schedule.when().text())
                ? known
                : new Runs(schedule.when().text(), Set.of());
    }

    void add(Schedule schedule, LocalDate date) {
        Set<LocalDate> more = new HashSet<>(of(schedule).dates());
        more.add(date);
        runs.put(schedule.id(), new Runs(schedule.when().text(), more));
        if (!disk.full) {
            saved = new HashMap<>(runs);
        }
    }

    void remove(String id) {
        runs.remove(id);
        saved.remove(id);
    }

    void start() {
        runs = new HashMap<>(saved);
    }
}
