// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.schedule;

import io.diuna.platform.frame.Transition;
import io.diuna.platform.schedule.Schedule;
import io.diuna.platform.schedule.ScheduleAction.RecallScene;
import io.diuna.platform.schedule.ScheduleDate;
import io.diuna.platform.schedule.ScheduleTime;
import java.time.DayOfWeek;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Schedules for tests: each shows the scene of its own id. */
final class TestSchedules {

    private TestSchedules() {}

    static Schedule daily(String id, String when) {
        return of(id, when, Set.of(), null, null);
    }

    static Schedule of(String id, String when, Set<DayOfWeek> days, @Nullable String from, @Nullable String until) {
        return new Schedule(
                id,
                id,
                true,
                ScheduleTime.parse(when),
                days,
                from == null ? null : ScheduleDate.parse(from),
                until == null ? null : ScheduleDate.parse(until),
                new RecallScene(id, Transition.CUT));
    }

    static Schedule disabled(Schedule schedule) {
        return new Schedule(
                schedule.id(),
                schedule.label(),
                false,
                schedule.when(),
                schedule.days(),
                schedule.from(),
                schedule.until(),
                schedule.action());
    }
}
