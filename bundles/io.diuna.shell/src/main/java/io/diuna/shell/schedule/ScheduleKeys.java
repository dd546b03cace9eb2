// SPDX-License-Identifier: Apache-2.0
package io.diuna.shell.schedule;

import io.diuna.api.ConfigurationException;
import io.diuna.platform.schedule.Schedule;
import io.diuna.platform.schedule.ScheduleAction;
import io.diuna.platform.schedule.ScheduleDate;
import io.diuna.platform.schedule.ScheduleTime;
import io.diuna.shell.command.KeyValues;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Keys of a schedule. */
final class ScheduleKeys {

    private static final String NONE = "none";

    private ScheduleKeys() {}

    /**
     * Reads a schedule. What is left out stays as it is; a new schedule has its id as label, is enabled, and runs each day.
     *
     * @param present the schedule with this id; empty if there is none
     */
    static Schedule read(String id, Optional<Schedule> present, KeyValues keys) {
        ScheduleTime when = keys.parsed("when", ScheduleTime::parse)
                .or(() -> present.map(Schedule::when))
                .orElseThrow(() -> missing("when"));
        ScheduleAction action = ScheduleActionKeys.read(keys)
                .or(() -> present.map(Schedule::action))
                .orElseThrow(() -> missing("action"));
        return new Schedule(
                id,
                keys.text("label").or(() -> present.map(Schedule::label)).orElse(id),
                keys.toggle("enabled").or(() -> present.map(Schedule::enabled)).orElse(true),
                when,
                days(keys).or(() -> present.map(Schedule::days)).orElse(Set.of()),
                date(keys, "from", present.map(Schedule::from).orElse(null)),
                date(keys, "until", present.map(Schedule::until).orElse(null)),
                action);
    }

    /** Returns the name of a day. */
    static String text(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }

    private static Optional<Set<DayOfWeek>> days(KeyValues keys) {
        if (!keys.has("days")) {
            return Optional.empty();
        }
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String name : keys.texts("days")) {
            days.add(Arrays.stream(DayOfWeek.values())
                    .filter(day -> text(day).equals(name))
                    .findFirst()
                    .orElseThrow(() -> new ConfigurationException("days", notADay(name))));
        }
        return Optional.of(days);
    }

    private static String notADay(String name) {
        return "'" + name + "' is not a day; valid are "
                + Arrays.stream(DayOfWeek.values()).map(ScheduleKeys::text).collect(Collectors.joining(", "));
    }

    private static @Nullable ScheduleDate date(KeyValues keys, String key, @Nullable ScheduleDate present) {
        return keys.text(key).filter(NONE::equals).isPresent()
                ? null
                : keys.parsed(key, ScheduleDate::parse).orElse(present);
    }

    private static ConfigurationException missing(String key) {
        return new ConfigurationException(key, "'" + key + "' is missing");
    }
}
