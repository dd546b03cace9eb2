// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.schedule;

import io.diuna.platform.schedule.Place;
import io.diuna.web.json.JsonFields;
import io.diuna.web.json.JsonText;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Conversion of the place. */
public final class PlaceJson {

    private static final Set<String> PUT = Set.of("latitude", "longitude", "timeZone");

    private PlaceJson() {}

    /** Writes the place. It can be sent back. */
    public static JsonObject write(Place place) {
        return JsonText.object()
                .add("latitude", number(place.latitude()))
                .add("longitude", number(place.longitude()))
                .add("timeZone", JsonText.text(place.timeZone()))
                .build();
    }

    private static JsonValue number(@Nullable Double value) {
        return value == null ? JsonValue.NULL : JsonText.number(value);
    }

    /**
     * Reads a place; what it leaves out is not set.
     *
     * @throws io.diuna.platform.rest.HttpProblem 422 if a field is of another type
     * @throws io.diuna.api.ConfigurationException if a value is out of range
     */
    public static Place read(JsonObject body) {
        JsonFields fields = new JsonFields("", body, PUT);
        return new Place(
                fields.nullableNumber("latitude"), fields.nullableNumber("longitude"), fields.nullableText("timeZone"));
    }
}
