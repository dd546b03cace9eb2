// SPDX-License-Identifier: Apache-2.0
package io.diuna.control;

import io.diuna.api.color.Palette;
import io.diuna.platform.control.ConfiguredStrip;
import io.diuna.platform.control.Group;
import io.diuna.platform.control.Scene;
import io.diuna.platform.frame.StripStatus;
import io.diuna.platform.frame.Transition;
import io.diuna.platform.schedule.Playlist;
import io.diuna.platform.schedule.PlaylistStep;
import io.diuna.platform.schedule.Schedule;
import io.diuna.platform.schedule.ScheduleAction;
import io.diuna.platform.schedule.ScheduleTime;
import io.diuna.platform.zone.ZoneLook;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Kind of state of the control, for tests.
 *
 * @param document name of its document
 * @param save saves a number from 1 to 9 in it
 * @param seen returns what a client sees of the number; a constant if clients see nothing of the document
 */
record DocumentKind(
        String document, BiConsumer<ControlServices, Integer> save, Function<ControlServices, Object> seen) {

    private static final ZoneLook LOOK = new ZoneLook(true, 50, 0xff8800, "ember", null, Map.of());

    static Stream<DocumentKind> all() {
        return Stream.of(
                new DocumentKind(
                        "looks",
                        DocumentKind::saveLook,
                        control -> control.light()
                                .zone("left")
                                .orElseThrow()
                                .look()
                                .brightness()),
                new DocumentKind(
                        "scenes",
                        (control, number) -> control.scenes()
                                .put(new Scene("evening", "Scene " + number, null, Map.of("left", LOOK))),
                        control -> control.scenes().scene("evening").map(Scene::label)),
                new DocumentKind(
                        "groups",
                        (control, number) -> control.groups().put(new Group("all", "Group " + number, List.of("left"))),
                        control -> control.groups().group("all").map(Group::label)),
                new DocumentKind(
                        "palettes",
                        (control, number) -> control.palettes().put(Palette.of("dusk", "Dusk", List.of(number))),
                        control -> control.palettes().own().stream()
                                .map(Palette::colors)
                                .toList()),
                new DocumentKind(
                        "playlists",
                        (control, number) -> control.playlists().put(playlist(number)),
                        control -> control.playlists().playlist("party").map(Playlist::repeat)),
                new DocumentKind(
                        "schedule-runs",
                        (control, number) -> control.schedules().put(schedule("s" + number, "00:00")), // it has passed
                        control -> ""),
                new DocumentKind(
                        "schedules",
                        (control, number) -> control.schedules().put(schedule("late", "23:0" + number)),
                        control -> control.schedules().schedule("late").map(Schedule::when)),
                new DocumentKind("strips", DocumentKind::saveStrip, control -> ""));
    }

    private static void saveLook(ControlServices control, int number) {
        control.light().change("left", look -> look.withBrightness(number), Transition.CUT);
        if (!control.light().awaitSaved()) {
            throw new AssertionError("not saved");
        }
    }

    private static void saveStrip(ControlServices control, int number) {
        StripStatus status = new StripStatus("s" + number, null, 50, StripStatus.State.OK, null, 1, 0, 0, 0, 0);
        control.stripZones().zones().keep(new ConfiguredStrip(status, "virtual", Map.of()));
    }

    private static Playlist playlist(int number) {
        PlaylistStep step = new PlaylistStep("evening", Duration.ofSeconds(1), Transition.CUT);
        return new Playlist("party", "Party", List.of(step), number, false, null);
    }

    private static Schedule schedule(String id, String when) {
        ScheduleAction action = new ScheduleAction.StopPlaylist();
        return new Schedule(id, id, true, ScheduleTime.parse(when), Set.of(), null, null, action);
    }

    @Override
    public String toString() {
        return document;
    }
}
