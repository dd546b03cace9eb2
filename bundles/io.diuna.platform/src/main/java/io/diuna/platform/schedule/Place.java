// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.schedule;

import io.diuna.api.ConfigurationException;
import java.time.DateTimeException;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Place of the light, for sunrise, sunset and the time zone. Immutable.
 *
 * @param latitude degrees north, -90 to 90; null if it is not set
 * @param longitude degrees east, -180 to 180; null if it is not set
 * @param timeZone id of the time zone, such as {@code Europe/Warsaw}; null for that of the system
 */
public record Place(
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable String timeZone) {

    /** No place, in the time zone of the system. */
    public static final Place NONE = new Place(null, null, null);

    /**
     * Checks all values.
     *
     * @throws ConfigurationException if one is out of range, only one coordinate is set, or there is no such time zone
     */
    public Place {
        if (latitude != null) {
            ConfigurationException.checkRange("latitude", latitude, -90, 90);
        }
        if (longitude != null) {
            ConfigurationException.checkRange("longitude", longitude, -180, 180);
        }
        if ((latitude == null) != (longitude == null)) {
            throw new ConfigurationException(
                    latitude == null ? "latitude" : "longitude",
                    "'" + (latitude == null ? "latitude" : "longitude") + "' is missing; set both or neither");
        }
        if (timeZone != null) {
            checkZone(timeZone);
        }
    }

    private static void checkZone(String id) {
        try {
            ZoneId.of(id);
        } catch (DateTimeException e) {
            throw new ConfigurationException(
                    "timeZone", "'" + id + "' is not a time zone; use one such as Europe/Warsaw", e);
        }
    }

    /** Returns the time zone: the one that is set, or that of the system. */
    public ZoneId zone() {
        return timeZone == null ? ZoneId.systemDefault() : ZoneId.of(timeZone);
    }
}
