// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.schedule;

import io.diuna.platform.schedule.Schedule;
import io.diuna.platform.schedule.ScheduleDate;
import java.time.LocalDate;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;

/** Dates on which a schedule runs, by its days of the week and its first and last date. */
final class ScheduleDays {

    private ScheduleDays() {}

    static boolean contain(Schedule schedule, LocalDate date) {
        boolean weekday = schedule.days().isEmpty() || schedule.days().contains(date.getDayOfWeek());
        return weekday && isWithin(schedule.from(), schedule.until(), date);
    }

    private static boolean isWithin(@Nullable ScheduleDate from, @Nullable ScheduleDate until, LocalDate date) {
        if (from != null && until != null && from.year() == null) {
            MonthDay day = MonthDay.from(date);
            boolean begun = !day.isBefore(from.day());
            boolean goesOn = !day.isAfter(until.day());
            return from.day().isAfter(until.day()) ? begun || goesOn : begun && goesOn;
        }
        boolean begun = from == null || !date.isBefore(first(from, date));
        return begun && (until == null || !date.isAfter(first(until, date)));
    }

    /** Returns the first date on which a schedule can run; the given one if it has none. */
    static LocalDate begin(Schedule schedule, LocalDate otherwise) {
        ScheduleDate from = schedule.from();
        return from == null ? otherwise : first(from, otherwise);
    }

    private static LocalDate first(ScheduleDate date, LocalDate otherwise) {
        Integer year = date.year();
        return year == null ? otherwise : date.day().atYear(year);
    }
}
