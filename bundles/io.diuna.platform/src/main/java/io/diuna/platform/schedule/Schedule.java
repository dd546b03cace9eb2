// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.schedule;

import java.time.DayOfWeek;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Schedule: an action at a time of the day. Immutable.
 *
 * @param id lower-case letters, digits and hyphens
 * @param label name for people
 * @param enabled false to pause it
 * @param when time of the day
 * @param days days of the week, from Monday on; empty for all
 * @param from first date; null for no limit. Either both dates have a year, or neither has one
 * @param until last date; null for no limit. Without years it may be before {@code from}: over the new year
 * @param action what it does
 */
public record Schedule(
        String id,
        String label,
        boolean enabled,
        ScheduleTime when,
        Set<DayOfWeek> days,
        @Nullable ScheduleDate from,
        @Nullable ScheduleDate until,
        ScheduleAction action) {

    /** Copies the days. */
    public Schedule {
        days = days.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(days));
    }
}
