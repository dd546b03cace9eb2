// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.schedule;

import io.diuna.control.library.JsonDocument;
import io.diuna.platform.schedule.Schedule;
import io.diuna.platform.schedule.ScheduleDate;
import io.diuna.platform.schedule.ScheduleTime;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.time.DayOfWeek;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** JSON document of the schedules, format version 1. */
public final class ScheduleDocument extends JsonDocument<Schedule> {

    public ScheduleDocument() {
        super("schedules");
    }

    @Override
    public String id(Schedule schedule) {
        return schedule.id();
    }

    @Override
    protected JsonObject write(Schedule schedule) {
        JsonArrayBuilder days = array();
        schedule.days().forEach(day -> days.add(day.name()));
        JsonObjectBuilder json = object().add("id", schedule.id())
                .add("label", schedule.label())
                .add("enabled", schedule.enabled())
                .add("when", schedule.when().text())
                .add("days", days);
        add(json, "from", schedule.from());
        add(json, "until", schedule.until());
        return json.add("action", ScheduleActionJson.write(schedule.action())).build();
    }

    private static void add(JsonObjectBuilder json, String member, @Nullable ScheduleDate date) {
        if (date != null) {
            json.add(member, date.text());
        }
    }

    @Override
    protected Schedule read(JsonObject json) {
        Schedule schedule = new Schedule(
                json.getString("id"),
                json.getString("label"),
                json.getBoolean("enabled"),
                ScheduleTime.parse(json.getString("when")),
                json.getJsonArray("days").getValuesAs(JsonString.class).stream()
                        .map(day -> DayOfWeek.valueOf(day.getString()))
                        .collect(Collectors.toSet()),
                date(json, "from"),
                date(json, "until"),
                ScheduleActionJson.read(json.getJsonObject("action")));
        ScheduleRules.check(schedule);
        return schedule;
    }

    private static @Nullable ScheduleDate date(JsonObject json, String member) {
        String text = optionalText(json, member);
        return text == null ? null : ScheduleDate.parse(text);
    }
}
