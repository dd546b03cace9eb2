// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.schedule;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;

/**
 * First or last date of a schedule, in one year or in each. Immutable.
 *
 * @param year the year; null for each year
 * @param day month and day
 */
public record ScheduleDate(@Nullable Integer year, MonthDay day) {

    /** Returns the text that {@link #parse} reads: {@code 2026-12-01} or {@code 12-01}. */
    public String text() {
        String monthAndDay = day.toString().substring(2);
        return year == null ? monthAndDay : day.atYear(year).toString();
    }

    /**
     * Reads a date.
     *
     * @throws IllegalArgumentException if it is none; the message says how one is written
     */
    public static ScheduleDate parse(String text) {
        try {
            if (text.length() == "MM-dd".length()) {
                return new ScheduleDate(null, MonthDay.parse("--" + text));
            }
            LocalDate date = LocalDate.parse(text);
            return new ScheduleDate(date.getYear(), MonthDay.from(date));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not a date; use yyyy-MM-dd, or MM-dd for each year", e);
        }
    }
}
