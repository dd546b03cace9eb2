// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.schedule;

import io.diuna.platform.schedule.ScheduleTime.SunEvent;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.shredzone.commons.suncalc.SunTimes;

/** Sunrise and sunset of each date at one place, calculated once. Any thread may call. */
final class SunCalendar {

    private static final int MOST_DAYS = 1_000;

    private final double latitude;
    private final double longitude;
    private final ZoneId zone;
    private final Map<LocalDate, Day> days = new ConcurrentHashMap<>();

    private record Day(Optional<ZonedDateTime> rise, Optional<ZonedDateTime> set) {}

    /**
     * @param latitude degrees north
     * @param longitude degrees east
     * @param zone time zone whose dates count
     */
    SunCalendar(double latitude, double longitude, ZoneId zone) {
        this.latitude = latitude;
        this.longitude = longitude;
        this.zone = zone;
    }

    /** Returns the instant of an event within a date, in whole seconds; empty in a polar day or night. */
    Optional<ZonedDateTime> at(SunEvent event, LocalDate date) {
        if (days.size() > MOST_DAYS) {
            days.clear();
        }
        Day day = days.computeIfAbsent(date, this::calculate);
        return event == SunEvent.SUNRISE ? day.rise() : day.set();
    }

    private Day calculate(LocalDate date) {
        ZonedDateTime begin = date.atStartOfDay(zone);
        ZonedDateTime end = date.plusDays(1).atStartOfDay(zone);
        SunTimes times = SunTimes.compute()
                .on(begin)
                .at(latitude, longitude)
                .limit(Duration.between(begin, end))
                .execute();
        return new Day(wholeSeconds(times.getRise()), wholeSeconds(times.getSet()));
    }

    private static Optional<ZonedDateTime> wholeSeconds(@Nullable ZonedDateTime time) {
        return Optional.ofNullable(time).map(precise -> precise.truncatedTo(ChronoUnit.SECONDS));
    }
}
