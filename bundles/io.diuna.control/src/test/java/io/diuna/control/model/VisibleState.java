// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.model;

import io.diuna.api.color.Palette;
import io.diuna.platform.control.Group;
import io.diuna.platform.control.Scene;
import io.diuna.platform.control.ZoneStatus;
import io.diuna.platform.schedule.Playlist;
import io.diuna.platform.schedule.PlaylistStatus;
import io.diuna.platform.schedule.Schedule;
import io.diuna.platform.schedule.ScheduleStatus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/** All that can be seen of a control, by name. User-facing texts are compared by their presence. */
final class VisibleState {

    private final Map<String, Object> values = new TreeMap<>();

    private VisibleState() {}

    static VisibleState of(ControlPort control) {
        VisibleState state = new VisibleState();
        state.readLight(control);
        state.readLibraries(control);
        state.readSchedules(control);
        return state;
    }

    private void readLight(ControlPort control) {
        List<ZoneStatus> zones = control.light().zones();
        put("zones", zones.stream().map(zone -> zone.playback().layout()).toList());
        zones.forEach(zone -> put(
                "zone " + zone.playback().layout().id(),
                zone.look(),
                zone.playback().reason() != null));
        put("master", control.light().master());
        put("undo", control.light().undoStatus());
        put("night light", control.night().status());
        put("master of the scheduler", control.masterCommand());
        control.zoneCommands().forEach((zone, command) -> put("scheduler for " + zone, command));
    }

    private void readLibraries(ControlPort control) {
        put("palettes", control.light().palettes().stream().map(Palette::id).toList());
        put("own palettes", control.palettes().own().stream().map(Palette::id).toList());
        control.palettes().own().forEach(own -> put("palette " + own.id(), own.label(), own.colors()));
        put("scenes", control.scenes().scenes().stream().map(Scene::id).toList());
        control.scenes().scenes().forEach(scene -> put("scene " + scene.id(), scene));
        put("groups", control.groups().groups().stream().map(Group::id).toList());
        control.groups().groups().forEach(group -> put("group " + group.id(), group));
    }

    private void readSchedules(ControlPort control) {
        put(
                "playlists",
                control.playlists().playlists().stream().map(Playlist::id).toList());
        control.playlists().playlists().forEach(playlist -> put("playlist " + playlist.id(), playlist));
        PlaylistStatus running = control.playlists().status();
        put(
                "playlist that runs",
                running.playlist(),
                running.step(),
                running.round(),
                running.remaining(),
                running.reason() != null);
        put(
                "schedules",
                control.schedules().schedules().stream().map(Schedule::id).toList());
        for (Schedule schedule : control.schedules().schedules()) {
            ScheduleStatus status = control.schedules().status(schedule.id());
            put("schedule " + schedule.id(), schedule);
            put(
                    "status of schedule " + schedule.id(),
                    status.next(),
                    status.reason() != null,
                    status.lastRun(),
                    status.problem() != null);
        }
    }

    private void put(String name, Object... seen) {
        values.put(name, new ArrayList<>(Arrays.asList(seen)));
    }

    /** Returns one line for each difference. */
    List<String> differences(VisibleState model) {
        TreeSet<String> names = new TreeSet<>(values.keySet());
        names.addAll(model.values.keySet());
        return names.stream()
                .filter(name -> !Objects.equals(values.get(name), model.values.get(name)))
                .map(name -> name + "\n    is    " + values.get(name) + "\n    model " + model.values.get(name))
                .toList();
    }
}
