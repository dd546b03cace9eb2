// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.schedule;

import io.diuna.api.ConfigurationException;
import java.time.LocalTime;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Time of day of a schedule: of the wall clock, or relative to sunrise or sunset. Immutable. */
public sealed interface ScheduleTime {

    /** Returns the text that {@link #parse} reads, such as {@code 07:30}, {@code 07:30:15} or {@code sunset-30}. */
    String text();

    /**
     * Time of the wall clock.
     *
     * @param time time with whole seconds
     */
    record WallClock(LocalTime time) implements ScheduleTime {

        /** Drops fractions of a second. */
        public WallClock {
            time = time.withNano(0);
        }

        @Override
        public String text() {
            return time.toString();
        }
    }

    /**
     * Time relative to the sun.
     *
     * @param event sunrise or sunset
     * @param offsetMinutes minutes after it, -360 to 360
     */
    record SunTime(SunEvent event, int offsetMinutes) implements ScheduleTime {

        /**
         * Checks the offset.
         *
         * @throws ConfigurationException if it is out of range
         */
        public SunTime {
            ConfigurationException.checkRange("when", offsetMinutes, -MOST_MINUTES, MOST_MINUTES);
        }

        @Override
        public String text() {
            String name = event.name().toLowerCase(Locale.ROOT);
            return offsetMinutes == 0 ? name : name + (offsetMinutes > 0 ? "+" : "") + offsetMinutes;
        }
    }

    /** Event of the sun. */
    enum SunEvent {
        /** The upper edge of the sun appears. */
        SUNRISE,
        /** The upper edge of the sun disappears. */
        SUNSET
    }

    /** Largest offset, in minutes. */
    int MOST_MINUTES = 360;

    /** {@code HH:mm} or {@code HH:mm:ss}. */
    Pattern WALL_CLOCK = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d)?");

    /** {@code sunrise} or {@code sunset}, with an offset or without. */
    Pattern SUN = Pattern.compile("(sunrise|sunset)([+-]\\d{1,3})?");

    /**
     * Reads a time.
     *
     * @throws IllegalArgumentException if it is none; the message says how one is written
     */
    static ScheduleTime parse(String text) {
        if (WALL_CLOCK.matcher(text).matches()) {
            return new WallClock(LocalTime.parse(text));
        }
        Matcher sun = SUN.matcher(text);
        if (sun.matches()) {
            int offset = sun.group(2) == null ? 0 : Integer.parseInt(sun.group(2));
            if (Math.abs(offset) <= MOST_MINUTES) {
                return new SunTime(SunEvent.valueOf(sun.group(1).toUpperCase(Locale.ROOT)), offset);
            }
        }
        throw new IllegalArgumentException(
                "'" + text + "' is not a time; use HH:mm, HH:mm:ss, or sunrise or sunset with"
                        + " -360 to +360 minutes, such as sunset-30");
    }
}
