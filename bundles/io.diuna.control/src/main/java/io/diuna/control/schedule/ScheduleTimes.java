// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.schedule;

import io.diuna.platform.schedule.Place;
import io.diuna.platform.schedule.Schedule;
import io.diuna.platform.schedule.ScheduleTime;
import io.diuna.platform.schedule.ScheduleTime.SunEvent;
import io.diuna.platform.schedule.ScheduleTime.SunTime;
import io.diuna.platform.schedule.ScheduleTime.WallClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Instants of schedules at one place. Any thread may call. */
final class ScheduleTimes {

    /** Days to search: 29 February falls on each day of the week within 40 years, also over a century without it. */
    private static final int MOST_DAYS = 366 * 41;

    /** Days without the event of the sun after which none will come: they repeat each year. */
    private static final int MOST_SUNLESS_DAYS = 400;

    private final ZoneId zone;
    private final @Nullable SunCalendar sun;

    /** Instant at which a schedule runs next, or why it does not. */
    record NextRun(@Nullable ZonedDateTime at, @Nullable String reason) {}

    ScheduleTimes(Place place) {
        zone = place.zone();
        Double latitude = place.latitude();
        Double longitude = place.longitude();
        sun = latitude == null || longitude == null ? null : new SunCalendar(latitude, longitude, zone);
    }

    ZoneId zone() {
        return zone;
    }

    /**
     * Returns when a schedule runs for a date; empty if it does not. A time in the gap of daylight saving is the first instant
     * after it; of a time that comes twice, the first counts.
     */
    Optional<ZonedDateTime> at(Schedule schedule, LocalDate date) {
        return ScheduleDays.contain(schedule, date) ? at(schedule.when(), date) : Optional.empty();
    }

    private Optional<ZonedDateTime> at(ScheduleTime when, LocalDate date) {
        if (when instanceof WallClock clock) {
            LocalDateTime local = date.atTime(clock.time());
            ZoneOffsetTransition change = zone.getRules().getTransition(local);
            return Optional.of(
                    change != null && change.isGap()
                            ? change.getInstant().atZone(zone)
                            : ZonedDateTime.of(local, zone));
        }
        SunTime sunTime = (SunTime) when;
        SunCalendar calendar = sun;
        return calendar == null
                ? Optional.empty()
                : calendar.at(sunTime.event(), date).map(time -> time.plusMinutes(sunTime.offsetMinutes()));
    }

    /**
     * Returns when a schedule runs next.
     *
     * @param done returns true for a date for which it has run
     */
    NextRun next(Schedule schedule, Instant after, Predicate<LocalDate> done) {
        if (!schedule.enabled()) {
            return new NextRun(null, "The schedule is disabled");
        }
        if (sun == null && schedule.when() instanceof SunTime) {
            return new NextRun(null, "No place is set");
        }
        LocalDate yesterday = after.atZone(zone).toLocalDate().minusDays(1); // its sunset + 360 minutes may be today
        LocalDate begin = ScheduleDays.begin(schedule, yesterday);
        LocalDate date = begin.isAfter(yesterday) ? begin : yesterday;
        int sunless = 0;
        for (int i = 0; i < MOST_DAYS && sunless < MOST_SUNLESS_DAYS; i++, date = date.plusDays(1)) {
            if (ScheduleDays.contain(schedule, date) && !done.test(date)) {
                Optional<ZonedDateTime> at = at(schedule.when(), date);
                if (at.isPresent() && at.get().toInstant().isAfter(after)) {
                    return new NextRun(at.get(), null);
                }
                sunless += at.isPresent() ? 0 : 1;
            }
        }
        return new NextRun(null, sunless > 0 ? sunless(schedule) : "Its dates are over");
    }

    private static String sunless(Schedule schedule) {
        boolean rise = schedule.when() instanceof SunTime time && time.event() == SunEvent.SUNRISE;
        return "The sun does not " + (rise ? "rise" : "set") + " on that day";
    }
}
