// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.diuna.api.color.Palette;
import io.diuna.control.group.GroupDocument;
import io.diuna.control.library.DocumentFormat;
import io.diuna.control.look.LookFormat;
import io.diuna.control.palette.PaletteDocument;
import io.diuna.control.playlist.PlaylistDocument;
import io.diuna.control.scene.SceneDocument;
import io.diuna.control.schedule.RunDatesSample;
import io.diuna.control.schedule.ScheduleDocument;
import io.diuna.control.stripzone.KnownStrip;
import io.diuna.control.stripzone.KnownStripDocument;
import io.diuna.platform.control.Group;
import io.diuna.platform.control.Scene;
import io.diuna.platform.frame.Transition;
import io.diuna.platform.schedule.NightLightPlan;
import io.diuna.platform.schedule.Playlist;
import io.diuna.platform.schedule.PlaylistStep;
import io.diuna.platform.schedule.Schedule;
import io.diuna.platform.schedule.ScheduleAction;
import io.diuna.platform.schedule.ScheduleDate;
import io.diuna.platform.schedule.ScheduleTime;
import io.diuna.platform.zone.ZoneLook;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * State document of one kind, with all members that it may have.
 *
 * @param name name of the document
 */
record DocumentSample(String name, DocumentFormat<?> format, String text) {

    private static final ZoneLook LOOK =
            new ZoneLook(true, 33.5, 0x123456, "ember", "wave", Map.of("depth", 5.0, "mirror", true, "shape", "round"));

    static Stream<DocumentSample> all() {
        return Stream.of(
                of("looks", new LookFormat(), LookFormat.SAMPLE),
                of("scenes", new SceneDocument(), new Scene("evening", "Evening", 0xff8800, Map.of("left", LOOK))),
                of("groups", new GroupDocument(), new Group("all", "All", List.of("left", "right"))),
                of("palettes", new PaletteDocument(), Palette.of("dusk", "Dusk", List.of(0xff8800, 0x1234))),
                of("playlists", new PlaylistDocument(), playlist()),
                of(
                        "schedules",
                        new ScheduleDocument(),
                        List.of(
                                schedule("a", new ScheduleAction.RecallScene("evening", Transition.DEFAULT)),
                                schedule("b", new ScheduleAction.StartPlaylist("party")),
                                schedule("c", new ScheduleAction.ChangeMaster(true, 50.0, Transition.CUT)),
                                schedule(
                                        "d",
                                        new ScheduleAction.StartNightLight(
                                                new NightLightPlan(9, 5, false, "evening"))))),
                new DocumentSample(
                        "schedule-runs", RunDatesSample.format(), new String(RunDatesSample.document(), UTF_8)),
                of("strips", new KnownStripDocument(), new KnownStrip("main", 150, true)));
    }

    private static <T> DocumentSample of(String name, DocumentFormat<T> format, T entry) {
        return of(name, format, List.of(entry));
    }

    private static <T> DocumentSample of(String name, DocumentFormat<T> format, List<T> entries) {
        return new DocumentSample(name, format, new String(format.write(entries), UTF_8));
    }

    private static Playlist playlist() {
        PlaylistStep step = new PlaylistStep("evening", Duration.ofSeconds(9), Transition.DEFAULT);
        return new Playlist("party", "Party", List.of(step), 3, true, "evening");
    }

    private static Schedule schedule(String id, ScheduleAction action) {
        return new Schedule(
                id,
                "Schedule",
                true,
                ScheduleTime.parse("sunset-30"),
                Set.of(DayOfWeek.MONDAY),
                ScheduleDate.parse("12-01"),
                ScheduleDate.parse("01-06"),
                action);
    }

    byte[] document() {
        return text.getBytes(UTF_8);
    }

    @Override
    public String toString() {
        return name;
    }
}
