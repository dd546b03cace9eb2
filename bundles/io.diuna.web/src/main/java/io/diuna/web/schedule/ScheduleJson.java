// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.schedule;

import io.diuna.platform.rest.HttpProblem;
import io.diuna.platform.schedule.Schedule;
import io.diuna.platform.schedule.ScheduleAction;
import io.diuna.platform.schedule.ScheduleDate;
import io.diuna.platform.schedule.ScheduleStatus;
import io.diuna.platform.schedule.ScheduleTime;
import io.diuna.web.json.JsonFields;
import io.diuna.web.json.JsonText;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Conversion of schedules. */
public final class ScheduleJson {

    private static final Set<String> PUT = Set.of("id", "label", "enabled", "when", "days", "from", "until", "action");

    private ScheduleJson() {}

    /** Writes a schedule. It can be sent back. */
    public static JsonObject write(Schedule schedule, ScheduleStatus status) {
        return JsonText.object()
                .add("id", schedule.id())
                .add("label", schedule.label())
                .add("enabled", schedule.enabled())
                .add("when", schedule.when().text())
                .add("days", JsonText.array(schedule.days(), day -> JsonText.text(text(day))))
                .add("from", text(schedule.from()))
                .add("until", text(schedule.until()))
                .add("action", ActionJson.write(schedule.action()))
                .add("next", text(status.next()))
                .add("reason", JsonText.text(status.reason()))
                .add("lastRun", text(status.lastRun()))
                .add("problem", JsonText.text(status.problem()))
                .build();
    }

    private static String text(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }

    private static JsonValue text(@Nullable ScheduleDate date) {
        return JsonText.text(date == null ? null : date.text());
    }

    private static JsonValue text(@Nullable ZonedDateTime time) {
        return JsonText.text(time == null ? null : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time));
    }

    private static JsonValue text(@Nullable Instant time) {
        return JsonText.text(
                time == null ? null : time.truncatedTo(ChronoUnit.SECONDS).toString());
    }

    /**
     * Reads a schedule. What it leaves out stays as it is; a new schedule has its id as label, is enabled, and runs each day.
     *
     * @param present the schedule with this id; null if there is none
     * @throws HttpProblem 422 if a field cannot be used
     */
    public static Schedule read(String id, @Nullable Schedule present, JsonObject body) {
        JsonFields fields = new JsonFields("", body, PUT);
        fields.text("id").filter(other -> !other.equals(id)).ifPresent(other -> {
            throw HttpProblem.invalid("id", "The path names schedule '" + id + "', the body '" + other + "'");
        });
        return new Schedule(
                id,
                fields.text("label").orElse(present == null ? id : present.label()),
                fields.toggle("enabled").orElse(present == null || present.enabled()),
                when(fields, present),
                fields.has("days") || present == null ? days(fields) : present.days(),
                date(fields, "from", present == null ? null : present.from()),
                date(fields, "until", present == null ? null : present.until()),
                action(fields, present));
    }

    private static ScheduleTime when(JsonFields fields, @Nullable Schedule present) {
        if (present == null) {
            fields.requiredText("when");
        }
        return fields.parsed("when", ScheduleTime::parse)
                .or(() -> Optional.ofNullable(present).map(Schedule::when))
                .orElseThrow();
    }

    private static ScheduleAction action(JsonFields fields, @Nullable Schedule present) {
        return fields.object("action", ActionJson.FIELDS)
                .map(ActionJson::read)
                .or(() -> Optional.ofNullable(present).map(Schedule::action))
                .orElseThrow(() -> HttpProblem.invalid("action", "'action' is missing"));
    }

    private static @Nullable ScheduleDate date(JsonFields fields, String name, @Nullable ScheduleDate present) {
        return fields.isNull(name)
                ? null
                : fields.parsed(name, ScheduleDate::parse).orElse(present);
    }

    private static Set<DayOfWeek> days(JsonFields fields) {
        Set<DayOfWeek> days = new LinkedHashSet<>();
        for (String day : fields.texts("days")) {
            days.add(Arrays.stream(DayOfWeek.values())
                    .filter(one -> text(one).equals(day))
                    .findFirst()
                    .orElseThrow(() -> fields.refused(
                            "days[" + days.size() + "]",
                            "'" + day + "' is not a day; valid are "
                                    + Arrays.stream(DayOfWeek.values())
                                            .map(ScheduleJson::text)
                                            .collect(Collectors.joining(", ")))));
        }
        return days;
    }
}
