// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.schedule;

import io.diuna.control.library.JsonDocument;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.LocalDate;

/** JSON document of the dates for which schedules have run, format version 1. */
final class RunDatesDocument extends JsonDocument<RunDates> {

    RunDatesDocument() {
        super("runs");
    }

    @Override
    public String id(RunDates runs) {
        return runs.id();
    }

    @Override
    protected JsonObject write(RunDates runs) {
        JsonArrayBuilder dates = array();
        runs.dates().forEach(date -> dates.add(date.toString()));
        return object().add("id", runs.id())
                .add("when", runs.when())
                .add("dates", dates)
                .build();
    }

    @Override
    protected RunDates read(JsonObject json) {
        return new RunDates(
                json.getString("id"),
                json.getString("when"),
                json.getJsonArray("dates").getValuesAs(JsonString.class).stream()
                        .map(date -> LocalDate.parse(date.getString()))
                        .toList());
    }
}
