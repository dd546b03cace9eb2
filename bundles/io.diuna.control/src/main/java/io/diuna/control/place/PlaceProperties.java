// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.place;

import io.diuna.api.ConfigurationException;
import io.diuna.platform.schedule.Place;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Properties of the configuration of the place: the same rules for console, files and REST. */
public final class PlaceProperties {

    /** PID of the configuration. */
    public static final String PID = "io.diuna.control.place";

    private static final String LATITUDE = "latitude";
    private static final String LONGITUDE = "longitude";
    private static final String TIME_ZONE = "timeZone";

    private PlaceProperties() {}

    /**
     * Reads a place; other properties are ignored, and an empty text is a missing value.
     *
     * @throws ConfigurationException if a value is invalid; the field is named
     */
    public static Place read(Map<String, ?> properties) {
        Object zone = present(properties.get(TIME_ZONE));
        if (zone != null && !(zone instanceof String)) {
            throw new ConfigurationException(TIME_ZONE, "'" + TIME_ZONE + "' must be a string");
        }
        return new Place(number(properties, LATITUDE), number(properties, LONGITUDE), (String) zone);
    }

    private static @Nullable Double number(Map<String, ?> properties, String key) {
        Object value = present(properties.get(key));
        if (value != null && !(value instanceof Number)) {
            throw new ConfigurationException(key, "'" + key + "' must be a number");
        }
        return value == null ? null : Double.valueOf(((Number) value).doubleValue());
    }

    private static @Nullable Object present(@Nullable Object value) {
        return value instanceof String text && text.isBlank() ? null : value;
    }

    /** Writes a place. */
    @SuppressWarnings("JdkObsolete") // required by ConfigurationAdmin
    public static Dictionary<String, Object> write(Place place) {
        Dictionary<String, Object> properties = new Hashtable<>();
        put(properties, LATITUDE, place.latitude());
        put(properties, LONGITUDE, place.longitude());
        put(properties, TIME_ZONE, place.timeZone());
        return properties;
    }

    private static void put(Dictionary<String, Object> properties, String key, @Nullable Object value) {
        if (value != null) {
            properties.put(key, value);
        }
    }
}
