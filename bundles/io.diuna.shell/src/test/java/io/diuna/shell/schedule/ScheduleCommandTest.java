// SPDX-License-Identifier: Apache-2.0
package io.diuna.shell.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diuna.platform.frame.Transition;
import io.diuna.platform.schedule.NightLightPlan;
import io.diuna.platform.schedule.Schedule;
import io.diuna.platform.schedule.ScheduleAction;
import io.diuna.platform.schedule.ScheduleAdmin;
import io.diuna.platform.schedule.ScheduleDate;
import io.diuna.platform.schedule.ScheduleStatus;
import io.diuna.platform.schedule.ScheduleTime;
import io.diuna.shell.command.KeyValues;
import java.time.DayOfWeek;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScheduleCommandTest {

    private final Map<String, Schedule> saved = new LinkedHashMap<>();
    private final ScheduleAdmin admin = new ScheduleAdmin() {
        @Override
        public List<Schedule> schedules() {
            return List.copyOf(saved.values());
        }

        @Override
        public Optional<Schedule> schedule(String id) {
            return Optional.ofNullable(saved.get(id));
        }

        @Override
        public ScheduleStatus status(String id) {
            return new ScheduleStatus(ZonedDateTime.parse("2026-12-01T16:00:00+01:00"), null, null, null);
        }

        @Override
        public boolean put(Schedule schedule) {
            return saved.put(schedule.id(), schedule) == null;
        }

        @Override
        public boolean remove(String id) {
            return saved.remove(id) != null;
        }

        @Override
        public void order(List<String> ids) {
            ids.forEach(id -> saved.put(id, saved.remove(id)));
        }
    };

    private final ScheduleCommand schedule = new ScheduleCommand(admin);

    private String run(String... words) {
        return schedule.run(List.of(words));
    }

    @Test
    void savesAScheduleAtSunset() {
        assertThat(run(
                        "save",
                        "dusk",
                        "when=sunset-30",
                        "days=monday,friday",
                        "from=12-01",
                        "action=scene",
                        "scene=cosy"))
                .isEqualTo("""
                        Saved new schedule 'dusk'
                        SCHEDULE  LABEL  ENABLED  WHEN       DAYS           DATES    ACTION      NEXT                       REASON
                        dusk      dusk   yes      sunset-30  monday,friday  12-01..  scene cosy  2026-12-01T16:00:00+01:00
                        """);
        assertThat(saved.get("dusk"))
                .isEqualTo(new Schedule(
                        "dusk",
                        "dusk",
                        true,
                        ScheduleTime.parse("sunset-30"),
                        Set.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                        ScheduleDate.parse("12-01"),
                        null,
                        new ScheduleAction.RecallScene("cosy", Transition.DEFAULT)));
    }

    @Test
    void whatIsLeftOutStays() {
        run("save", "dusk", "when=18:00", "until=2026-12-24", "action=playlist", "playlist=night");
        run("save", "dusk", "enabled=off", "until=none");
        assertThat(saved.get("dusk").enabled()).isFalse();
        assertThat(saved.get("dusk").until()).isNull();
        assertThat(saved.get("dusk").when()).isEqualTo(ScheduleTime.parse("18:00"));
        assertThat(saved.get("dusk").action()).isEqualTo(new ScheduleAction.StartPlaylist("night"));
    }

    @Test
    void actions() {
        assertThat(action("action=stop-playlist")).isEqualTo(new ScheduleAction.StopPlaylist());
        assertThat(action("action=master", "on=off", "transition=cut"))
                .isInstanceOfSatisfying(ScheduleAction.ChangeMaster.class, change -> {
                    assertThat(change.on()).isFalse();
                    assertThat(change.brightness()).isNull();
                });
        assertThat(action("action=night-light", "minutes=30", "brightness=5", "scene=cosy"))
                .isEqualTo(new ScheduleAction.StartNightLight(new NightLightPlan(30, 5, false, "cosy")));
        assertThat(action("action=night-light", "minutes=30"))
                .isEqualTo(new ScheduleAction.StartNightLight(new NightLightPlan(30, 0, true, null)));
    }

    private ScheduleAction action(String... keys) {
        return ScheduleActionKeys.read(KeyValues.of(List.of(keys))).orElseThrow();
    }

    @Test
    void refusals() {
        assertThatThrownBy(() -> run("save", "x", "action=stop-playlist")).hasMessage("'when' is missing");
        assertThatThrownBy(() -> run("save", "x", "when=18:00")).hasMessage("'action' is missing");
        assertThatThrownBy(() -> run("save", "x", "when=18:00", "scene=cosy"))
                .hasMessage("'action' is missing; 'scene' is a key of an action");
        assertThatThrownBy(() -> run("save", "x", "when=25:00", "action=stop-playlist"))
                .hasMessageStartingWith("'25:00' is not a time");
        assertThatThrownBy(() -> run("save", "x", "when=18:00", "action=sing"))
                .hasMessageStartingWith("'sing' is not an action");
        assertThatThrownBy(() -> run("save", "x", "when=18:00", "action=playlist", "playlist=a", "scene=b"))
                .hasMessage("An action of kind 'playlist' has no 'scene'");
        assertThatThrownBy(() -> run("save", "x", "when=18:00", "action=scene")).hasMessage("'scene' is missing");
        assertThatThrownBy(() -> run("save", "x", "when=18:00", "days=someday", "action=stop-playlist"))
                .hasMessageStartingWith("'someday' is not a day; valid are monday,");
        assertThatThrownBy(() -> run("save", "x", "when=18:00", "action=night-light"))
                .hasMessage("'minutes' is missing");
        assertThatThrownBy(() -> run("delete", "x")).hasMessage("There is no schedule 'x'");
        assertThat(saved).isEmpty();
    }
}
