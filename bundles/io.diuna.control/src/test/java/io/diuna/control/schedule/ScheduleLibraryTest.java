// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.schedule;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.diuna.api.ConfigurationException;
import io.diuna.platform.frame.Transition;
import io.diuna.platform.schedule.NightLightPlan;
import io.diuna.platform.schedule.Schedule;
import io.diuna.platform.schedule.ScheduleAction;
import io.diuna.platform.schedule.ScheduleAction.ChangeMaster;
import io.diuna.platform.schedule.ScheduleAction.RecallScene;
import io.diuna.platform.schedule.ScheduleAction.StartNightLight;
import io.diuna.platform.schedule.ScheduleAction.StartPlaylist;
import io.diuna.platform.schedule.ScheduleAction.StopPlaylist;
import io.diuna.platform.schedule.ScheduleDate;
import io.diuna.platform.schedule.ScheduleTime;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScheduleLibraryTest {

    private static final Schedule ADVENT = new Schedule(
            "advent",
            "Advent",
            false,
            ScheduleTime.parse("sunset-30"),
            Set.of(DayOfWeek.SUNDAY, DayOfWeek.MONDAY),
            ScheduleDate.parse("12-01"),
            ScheduleDate.parse("01-06"),
            new RecallScene("candles", Transition.DEFAULT));

    private static final String TRANSITION =
            "\"transition\":{\"kind\":\"crossfade\",\"durationMs\":400,\"easing\":\"cubic-in-out\"}";
    private static final String DOCUMENT = "{\"version\":1,\"schedules\":["
            + "{\"id\":\"advent\",\"label\":\"Advent\",\"enabled\":false,\"when\":\"sunset-30\","
            + "\"days\":[\"MONDAY\",\"SUNDAY\"],\"from\":\"12-01\",\"until\":\"01-06\","
            + "\"action\":{\"kind\":\"scene\",\"scene\":\"candles\"," + TRANSITION + "}},"
            + "{\"id\":\"off\",\"label\":\"off\",\"enabled\":true,\"when\":\"23:30:05\",\"days\":[],"
            + "\"from\":\"2026-05-01\","
            + "\"action\":{\"kind\":\"master\",\"on\":false,\"brightness\":12.5," + TRANSITION + "}}]}";

    private final ScheduleHarness harness = new ScheduleHarness("2026-05-01T12:00:00Z");

    @Test
    void schedulesSurviveARestart() {
        Schedule off = with("off", "23:30:05", "2026-05-01", null, new ChangeMaster(false, 12.5, Transition.DEFAULT));
        assertThat(harness.library.put(ADVENT)).isTrue();
        assertThat(harness.library.put(off)).isTrue();
        assertThat(harness.store.documents).containsEntry("schedules", DOCUMENT);
        harness.restart();
        assertThat(harness.library.all()).containsExactly(ADVENT, off);
        harness.library.order(List.of("off"));
        assertThat(harness.library.put(ADVENT)).isFalse();
        harness.restart();
        assertThat(harness.library.all()).containsExactly(off, ADVENT);
        assertThat(harness.events).containsExactly("SCHEDULE:advent", "SCHEDULE:off", "SCHEDULE:", "SCHEDULE:advent");
    }

    @Test
    void actionsSurviveARestart() {
        List<ScheduleAction> actions = List.of(
                new StartPlaylist("party"),
                new StopPlaylist(),
                new StartNightLight(new NightLightPlan(30, 0, true, null)),
                new StartNightLight(new NightLightPlan(30, 5, false, "night")),
                new ChangeMaster(null, 0.0, Transition.CUT),
                new ChangeMaster(true, null, Transition.CUT));
        for (int i = 0; i < actions.size(); i++) {
            harness.library.put(with("a" + i, "10:00", null, null, actions.get(i)));
        }
        harness.restart();
        assertThat(harness.library.all()).extracting(Schedule::action).containsExactlyElementsOf(actions);
    }

    @Test
    void whatIsInvalidIsRefusedWithItsField() {
        ScheduleAction stop = new StopPlaylist();
        refused("id", with("Evening", "20:00", null, null, stop));
        refused("from", with("x", "20:00", null, "12-01", stop));
        refused("until", with("x", "20:00", "12-01", null, stop));
        refused("until", with("x", "20:00", "12-01", "2026-12-01", stop));
        refused("until", with("x", "20:00", "2026-12-02", "2026-12-01", stop));
        refused("action", with("x", "20:00", null, null, new ChangeMaster(null, null, Transition.CUT)));
        refused("action.brightness", with("x", "20:00", null, null, new ChangeMaster(true, 101.0, Transition.CUT)));
        assertThatExceptionOfType(ConfigurationException.class).isThrownBy(() -> harness.library.order(List.of("x")));
        assertThat(harness.library.all()).isEmpty();
        for (int i = 0; i < ScheduleLibrary.MOST; i++) {
            harness.library.put(with("s" + i, "20:00", null, null, stop));
        }
        refused("id", with("x", "20:00", null, null, stop));
    }

    @Test
    void timesAndDatesAreWrittenAsTheyAreRead() {
        for (String time : List.of("00:00", "23:59:59", "07:30", "sunrise", "sunset", "sunset-360", "sunrise+5")) {
            assertThat(ScheduleTime.parse(time).text()).isEqualTo(time);
        }
        for (String date : List.of("2026-12-01", "2028-02-29", "02-29", "12-01")) {
            assertThat(ScheduleDate.parse(date).text()).isEqualTo(date);
        }
        for (String wrong : List.of("", "24:00", "7:30", "07:60", "noon", "sunset-361", "sunset30", "sunset +5", "7")) {
            assertThatIllegalArgumentException().as(wrong).isThrownBy(() -> ScheduleTime.parse(wrong));
        }
        for (String wrong : List.of("", "2026-02-29", "02-30", "13-01", "1.5.", "2026-5-1", "tomorrow")) {
            assertThatIllegalArgumentException().as(wrong).isThrownBy(() -> ScheduleDate.parse(wrong));
        }
    }

    @Test
    void aDocumentWithADamagedMemberIsNotRead() {
        ScheduleDocument format = new ScheduleDocument();
        assertThat(format.read(DOCUMENT.getBytes(UTF_8))).hasSize(2);
        for (String wrong : List.of(
                "",
                "[]",
                DOCUMENT.replace("\"version\":1", "\"version\":2"),
                DOCUMENT.replace("\"enabled\":false", "\"enabled\":0"),
                DOCUMENT.replace("sunset-30", "sunset-999"),
                DOCUMENT.replace("\"when\":\"23:30:05\",", ""),
                DOCUMENT.replace("MONDAY", "MOONDAY"),
                DOCUMENT.replace("\"MONDAY\"", "1"),
                DOCUMENT.replace("\"until\":\"01-06\"", "\"until\":\"01-32\""),
                DOCUMENT.replace("\"until\":\"01-06\",", ""),
                DOCUMENT.replace("\"from\":\"2026-05-01\"", "\"from\":7"),
                DOCUMENT.replace("\"kind\":\"scene\"", "\"kind\":\"dance\""),
                DOCUMENT.replace("12.5", "101"),
                DOCUMENT.replace("12.5", "\"12.5\""),
                DOCUMENT.replace("\"on\":false,\"brightness\":12.5,", ""),
                DOCUMENT.substring(0, DOCUMENT.length() / 2))) {
            assertThatIllegalArgumentException().as(wrong).isThrownBy(() -> format.read(wrong.getBytes(UTF_8)));
        }
    }

    @Test
    void theDocumentOfTheRunsIsWrittenAsItIsRead() {
        RunDatesDocument format = new RunDatesDocument();
        RunDates runs = new RunDates(
                "a", "20:00", List.of(LocalDate.of(2026, 5, 1), LocalDate.of(2056, 2, 29), LocalDate.of(12026, 1, 1)));
        String document = new String(format.write(List.of(runs)), UTF_8);
        assertThat(format.read(document.getBytes(UTF_8))).containsExactly(runs);
        for (String wrong : List.of(
                "",
                document.replace("2026-05-01", "2026-05-32"),
                document.replace("\"2026-05-01\"", "20260501"),
                document.replace("\"when\":\"20:00\",", ""),
                document.replace("\"id\":\"a\"", "\"id\":1"))) {
            assertThatIllegalArgumentException().as(wrong).isThrownBy(() -> format.read(wrong.getBytes(UTF_8)));
        }
        harness.store.documents.put("schedule-runs", "rubbish");
        harness.restart();
        assertThat(harness.library.runsProblem()).isPresent();
        assertThat(harness.store.documents).containsEntry("schedule-runs-broken", "rubbish");
    }

    private static Schedule with(
            String id, String when, @Nullable String from, @Nullable String until, ScheduleAction action) {
        Schedule plain = TestSchedules.of(id, when, Set.of(), from, until);
        return new Schedule(id, plain.label(), true, plain.when(), plain.days(), plain.from(), plain.until(), action);
    }

    private void refused(String field, Schedule schedule) {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> harness.library.put(schedule))
                .satisfies(e -> assertThat(e.field()).isEqualTo(field));
    }
}
