// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.model;

import io.diuna.api.color.Palette;
import io.diuna.platform.control.Group;
import io.diuna.platform.control.Scene;
import io.diuna.platform.frame.Transition;
import io.diuna.platform.schedule.NightLightPlan;
import io.diuna.platform.schedule.Playlist;
import io.diuna.platform.schedule.PlaylistStep;
import io.diuna.platform.schedule.Schedule;
import io.diuna.platform.schedule.ScheduleAction;
import io.diuna.platform.schedule.ScheduleTime;
import io.diuna.platform.zone.ZoneLayout;
import io.diuna.platform.zone.ZoneLook;
import io.diuna.platform.zone.ZoneRange;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Commands that are refused, of each kind; nothing changes. A few are valid in some states. */
final class InvalidCommands {

    private static final List<LookChange> LOOKS = List.of(
            look("brightness 101", look -> look.withBrightness(101)),
            look("brightness NaN", look -> look.withBrightness(Double.NaN)),
            look("no palette", look -> look.withPalette("none")),
            look("no animation of this id", look -> look.withAnimation("none")),
            look("no parameter", look -> look.withParameters(Map.of("none", 1.0))),
            look("parameter out of range", look -> look.withParameters(Map.of("depth", 81.0))),
            look("parameter of another type", look -> look.withParameters(Map.of("mirror", "perhaps"))));

    private static final ScheduleTime NOON = new ScheduleTime.WallClock(LocalTime.NOON);

    private final RandomValues values;

    InvalidCommands(RandomValues values) {
        this.values = values;
    }

    private static LookChange look(String text, UnaryOperator<ZoneLook> change) {
        return new LookChange(text, change);
    }

    Command next() {
        return switch (values.below(6)) {
            case 0, 1 -> look();
            case 2 -> zone();
            case 3 -> values.pick(ENTRIES);
            case 4 -> values.pick(TIMED);
            default -> values.pick(COMMANDS);
        };
    }

    private Command look() {
        LookChange change = values.change().and(values.pick(LOOKS));
        List<String> zones = values.some(RandomValues.ZONES, 3);
        return command(
                "zones " + zones + ": " + change.text(),
                control -> control.light().change(zones, change.operator(), Transition.CUT));
    }

    private Command zone() {
        String id = values.pick(RandomValues.ZONES);
        LookChange change = values.pick(LOOKS);
        int end = values.oneOf(2) ? 500 : 10;
        return command(
                "put zone " + id + " of " + end + ", " + change.text(),
                control -> control.zones().put(layout(id, end), change.operator(), Transition.CUT));
    }

    private static ZoneLayout layout(String id, int end) {
        return new ZoneLayout(id, "", List.of(new ZoneRange("main", 0, end, false)));
    }

    private static Command command(String text, Consumer<ControlPort> action) {
        return new Command("invalid: " + text, control -> {
            action.accept(control);
            return "";
        });
    }

    private static Command scene(String text, String id, String label, Map<String, ZoneLook> looks) {
        return command("scene with " + text, control -> control.scenes().put(new Scene(id, label, null, looks)));
    }

    private static ZoneLook plain(double brightness, int color) {
        return new ZoneLook(true, brightness, color, "ember", null, Map.of());
    }

    private static final Map<String, ZoneLook> LOOK = Map.of("a", plain(50, 0xffffff));

    /** Scenes, groups and palettes. */
    private static final List<Command> ENTRIES = List.of(
            scene("a wrong id", "S 1", "Scene", LOOK),
            scene("a blank label", "s1", " ", LOOK),
            scene("a long label", "s1", "x".repeat(65), LOOK),
            scene("no look", "s1", "Scene", Map.of()),
            scene("a wrong zone", "s1", "Scene", Map.of("A:1", plain(50, 0))),
            scene("brightness 101", "s1", "Scene", Map.of("a", plain(101, 0))),
            scene("brightness NaN", "s1", "Scene", Map.of("a", plain(Double.NaN, 0))),
            command(
                    "scene with an icon of 25 bits",
                    control -> control.scenes().put(new Scene("s1", "Scene", 0x1ffffff, LOOK))),
            command("group without zones", control -> control.groups().put(new Group("g1", "Group", List.of()))),
            command("group of nothing", control -> control.groups().put(new Group("g1", "Group", List.of("none")))),
            command(
                    "group with a zone twice",
                    control -> control.groups().put(new Group("g1", "Group", List.of("a", "a")))),
            command("palette of Diuna", control -> control.palettes().put(Palette.of("ember", "E", List.of(1)))),
            command(
                    "removal of a palette of Diuna",
                    control -> control.palettes().remove("ember")),
            command(
                    "palette of 65 colours",
                    control -> control.palettes().put(Palette.of("o1", "Own", Collections.nCopies(65, 1)))),
            command(
                    "palette with a color of 25 bits",
                    control -> control.palettes().put(Palette.of("o1", "Own", List.of(0x1ffffff)))),
            command("palette without a label", control -> control.palettes().put(Palette.of("o1", "", List.of(1)))));

    private static Command playlist(String text, int repeat, PlaylistStep... steps) {
        return command(
                "playlist with " + text,
                control ->
                        control.playlists().put(new Playlist("p1", "Playlist", List.of(steps), repeat, false, null)));
    }

    private static PlaylistStep step(String scene, long millis) {
        return new PlaylistStep(scene, Duration.ofMillis(millis), Transition.CUT);
    }

    private static Command schedule(String text, ScheduleAction action) {
        return command(
                "schedule with " + text,
                control -> control.schedules()
                        .put(new Schedule("d1", "Schedule", true, NOON, Set.of(), null, null, action)));
    }

    /** Playlists and schedules. */
    private static final List<Command> TIMED = List.of(
            playlist("no step", 0),
            playlist(
                    "101 steps",
                    0,
                    Stream.generate(() -> step("s1", 100)).limit(101).toArray(PlaylistStep[]::new)),
            playlist("no such scene", 0, step("none", 100)),
            playlist("a short step", 0, step("s1", 99)),
            playlist("a long step", 0, step("s1", 90_000_000)),
            playlist("repeat -1", -1, step("s1", 100)),
            playlist("repeat 10001", 10_001, step("s1", 100)),
            schedule("no such scene", new ScheduleAction.RecallScene("none", Transition.CUT)),
            schedule("no such playlist", new ScheduleAction.StartPlaylist("none")),
            schedule("no change", new ScheduleAction.ChangeMaster(null, null, Transition.CUT)),
            schedule("brightness 101", new ScheduleAction.ChangeMaster(null, 101.0, Transition.CUT)),
            schedule("no such end", new ScheduleAction.StartNightLight(new NightLightPlan(1, 50, false, "none"))));

    /** Commands about what does not exist. */
    private static final List<Command> COMMANDS = List.of(
            command("recall", control -> control.scenes().recall("none", Set.of(), Transition.CUT)),
            command("recall of a zone", control -> control.scenes().recall("s1", Set.of("none"), Transition.CUT)),
            command("order", control -> control.scenes().order(List.of("none"))),
            command("order with one twice", control -> control.scenes().order(List.of("s1", "s1"))),
            command("start", control -> control.playlists().start("none")),
            command("stop", control -> control.playlists().stop("none")),
            command("next", control -> control.playlists().next("none")),
            command("group", control -> control.groups().zones("none")),
            command("zone", control -> control.light().change("none", look -> look, Transition.CUT)),
            command(
                    "zone with a wrong id",
                    control -> control.zones().put(layout("A B", 10), look -> look, Transition.CUT)),
            command("night light", control -> control.night().start(new NightLightPlan(1, 50, false, "none"))));
}
