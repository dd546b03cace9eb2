// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.model;

import io.diuna.api.color.Palette;
import io.diuna.platform.control.Group;
import io.diuna.platform.control.Scene;
import io.diuna.platform.frame.Transition;
import io.diuna.platform.schedule.NightLightPlan;
import io.diuna.platform.schedule.Playlist;
import io.diuna.platform.schedule.PlaylistAdmin;
import io.diuna.platform.schedule.PlaylistStatus;
import io.diuna.platform.schedule.PlaylistStep;
import io.diuna.platform.schedule.Schedule;
import io.diuna.platform.schedule.ScheduleAction;
import io.diuna.platform.schedule.ScheduleDate;
import io.diuna.platform.schedule.ScheduleTime;
import io.diuna.platform.zone.ZoneLook;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Random commands with entries that are saved: scenes, groups, palettes, playlists and schedules. */
final class RandomEntries {

    static final List<String> GROUPS = List.of("g1", "g2");
    static final List<String> PLAYLISTS = List.of("p1", "p2", "mix");
    private static final List<String> SCHEDULES = List.of("d1", "d2", "d3", "d4");

    private final RandomValues values;

    RandomEntries(RandomValues values) {
        this.values = values;
    }

    Command next() {
        return switch (values.below(16)) {
            case 0, 1, 2 -> putScene();
            case 3 ->
                remove(
                        "scene",
                        RandomValues.SCENES,
                        (control, id) -> control.scenes().remove(id));
            case 4 -> putGroup();
            case 5 -> putPalette();
            case 6 ->
                remove(
                        "palette",
                        RandomValues.OWN_PALETTES,
                        (control, id) -> control.palettes().remove(id));
            case 7, 8 -> putPlaylist();
            case 9, 10, 11 -> commandPlaylist();
            case 12, 13 -> putSchedule();
            case 14 -> order();
            default -> removeRare();
        };
    }

    private Command remove(String kind, List<String> ids, BiFunction<ControlPort, String, Object> remove) {
        String id = values.pick(ids);
        return new Command("remove " + kind + " " + id, control -> remove.apply(control, id));
    }

    private Command removeRare() {
        return switch (values.below(3)) {
            case 0 -> remove("group", GROUPS, (control, id) -> control.groups().remove(id));
            case 1 ->
                remove(
                        "playlist",
                        PLAYLISTS,
                        (control, id) -> control.playlists().remove(id));
            default ->
                remove(
                        "schedule",
                        SCHEDULES,
                        (control, id) -> control.schedules().remove(id));
        };
    }

    private Command order() {
        List<String> scenes = values.some(RandomValues.SCENES, 3);
        List<String> schedules = values.some(SCHEDULES, 2);
        List<String> playlists = values.some(PLAYLISTS, 2);
        return switch (values.below(4)) {
            case 0 -> order("scenes " + scenes, control -> control.scenes().order(scenes));
            case 1 ->
                order("schedules " + schedules, control -> control.schedules().order(schedules));
            case 2 ->
                order("playlists " + playlists, control -> control.playlists().order(playlists));
            default -> order("groups", control -> control.groups().order(List.of("g2", "g1")));
        };
    }

    private static Command order(String text, Consumer<ControlPort> order) {
        return new Command("order of " + text, control -> {
            order.accept(control);
            return "";
        });
    }

    private Command putScene() {
        Map<String, ZoneLook> looks = new LinkedHashMap<>();
        values.some(RandomValues.ZONES, 4).forEach(zone -> looks.put(zone, values.look()));
        Integer color = values.oneOf(2) ? null : values.color();
        Scene scene = new Scene(values.pick(RandomValues.SCENES), "Scene " + values.below(3), color, looks);
        return new Command("put " + scene, control -> control.scenes().put(scene));
    }

    private Command putGroup() {
        Group group = new Group(values.pick(GROUPS), "Group", values.some(RandomValues.ZONES, 3));
        return new Command("put " + group, control -> control.groups().put(group));
    }

    private Command putPalette() {
        String id = values.pick(RandomValues.OWN_PALETTES);
        Palette palette = Palette.of(id, "Own", List.of(values.color(), values.color()));
        return new Command(
                "put palette " + id + " " + palette.colors(),
                control -> control.palettes().put(palette));
    }

    private Command putPlaylist() {
        String id = values.pick(PLAYLISTS);
        boolean shuffle = id.equals("mix"); // an order that was drawn is not seen, so it stays a random one for ever
        List<PlaylistStep> steps =
                Stream.generate(this::step).limit(1L + values.below(4)).toList();
        String end = values.oneOf(3) ? values.pick(RandomValues.SCENES) : null;
        Playlist playlist = new Playlist(id, "Playlist", steps, shuffle ? 0 : values.below(4), shuffle, end);
        return new Command("put " + playlist, control -> control.playlists().put(playlist));
    }

    private PlaylistStep step() {
        Duration duration = values.pick(List.of(Duration.ofMillis(100), Duration.ofMillis(500), Duration.ofSeconds(5)));
        return new PlaylistStep(values.pick(RandomValues.SCENES), duration, values.transition());
    }

    private Command commandPlaylist() {
        String id = values.pick(PLAYLISTS);
        return switch (values.below(7)) {
            case 0, 1, 2, 3 -> playlist("start " + id, playlists -> playlists.start(id));
            case 4 -> playlist("stop " + id, playlists -> playlists.stop(id));
            case 5 -> playlist("next of " + id, playlists -> playlists.next(id));
            default -> playlist("stop what runs", PlaylistAdmin::stop);
        };
    }

    private static Command playlist(String text, Function<PlaylistAdmin, PlaylistStatus> command) {
        return new Command(
                text,
                control -> String.valueOf(command.apply(control.playlists()).playlist()));
    }

    NightLightPlan nightPlan() {
        double brightness = values.brightness();
        boolean off = values.oneOf(2);
        String scene = off || brightness == 0 || values.oneOf(2) ? null : values.pick(RandomValues.SCENES);
        return new NightLightPlan(1 + values.below(5), brightness, off, scene);
    }

    private Command putSchedule() {
        Set<DayOfWeek> days = values.oneOf(2) ? Set.of() : Set.copyOf(values.some(List.of(DayOfWeek.values()), 4));
        Schedule schedule = new Schedule(
                values.pick(SCHEDULES),
                "Schedule",
                !values.oneOf(5),
                new ScheduleTime.WallClock(LocalTime.of(values.below(24), values.pick(List.of(0, 0, 5, 30)))),
                days,
                values.oneOf(6) ? date(1) : null,
                values.oneOf(6) ? date(20) : null,
                action());
        return new Command("put " + schedule, control -> control.schedules().put(schedule));
    }

    private ScheduleDate date(int day) {
        return ScheduleDate.parse("2026-%02d-%02d".formatted(11 + values.below(2), day + values.below(9)));
    }

    private ScheduleAction action() {
        Transition transition = values.transition();
        @Nullable Boolean on = values.oneOf(2) ? null : Boolean.valueOf(values.oneOf(2));
        return switch (values.below(6)) {
            case 0, 1 -> new ScheduleAction.RecallScene(values.pick(RandomValues.SCENES), transition);
            case 2 -> new ScheduleAction.StartPlaylist(values.pick(PLAYLISTS));
            case 3 -> new ScheduleAction.StopPlaylist();
            case 4 -> new ScheduleAction.StartNightLight(nightPlan());
            default ->
                new ScheduleAction.ChangeMaster(
                        on, on == null || values.oneOf(2) ? values.brightness() : null, transition);
        };
    }
}
