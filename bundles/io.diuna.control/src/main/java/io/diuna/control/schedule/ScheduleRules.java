// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.schedule;

import io.diuna.api.ConfigurationException;
import io.diuna.control.library.EntryKind;
import io.diuna.platform.event.EventKind;
import io.diuna.platform.schedule.Schedule;
import io.diuna.platform.schedule.ScheduleAction;
import io.diuna.platform.schedule.ScheduleAction.ChangeMaster;
import io.diuna.platform.schedule.ScheduleDate;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Validation of schedules. */
final class ScheduleRules {

    /** Kind of the entries of the library. */
    static final EntryKind<Schedule> KIND =
            new EntryKind<>("schedule", EventKind.SCHEDULE, ScheduleLibrary.MOST, Schedule::id, Schedule::label);

    private ScheduleRules() {}

    /**
     * Checks everything but the existence of scenes and playlists.
     *
     * @throws ConfigurationException if a value is invalid
     */
    static void check(Schedule schedule) {
        KIND.check(schedule);
        checkDates(schedule.from(), schedule.until());
        checkAction(schedule.action());
    }

    private static void checkDates(@Nullable ScheduleDate from, @Nullable ScheduleDate until) {
        if (from == null || until == null) {
            ScheduleDate one = from == null ? until : from;
            if (one != null && one.year() == null) {
                throw new ConfigurationException(
                        from == null ? "from" : "until",
                        "Dates of each year need both 'from' and 'until'; set the other one, or add a year");
            }
        } else if ((from.year() == null) != (until.year() == null)) {
            throw new ConfigurationException("until", "Either both 'from' and 'until' have a year, or neither has one");
        } else if (from.year() != null && day(until).isBefore(day(from))) {
            throw new ConfigurationException("until", "'until' is before 'from'; exchange the dates");
        }
    }

    private static LocalDate day(ScheduleDate date) {
        return date.day().atYear(date.year() == null ? 0 : date.year());
    }

    private static void checkAction(ScheduleAction action) {
        if (action instanceof ChangeMaster master) {
            if (master.on() == null && master.brightness() == null) {
                throw new ConfigurationException(
                        "action", "The action changes nothing; set 'on', 'brightness' or both");
            }
            if (master.brightness() != null) {
                ConfigurationException.checkRange("action.brightness", master.brightness(), 0, 100);
            }
        }
    }
}
