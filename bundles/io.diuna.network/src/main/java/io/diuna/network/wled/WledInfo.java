// SPDX-License-Identifier: Apache-2.0
package io.diuna.network.wled;

import io.diuna.network.udp.NetworkText;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.spi.JsonProvider;
import java.io.ByteArrayInputStream;
import java.util.Optional;

/**
 * What a controller with WLED's JSON API says of itself. The answer is not trusted.
 *
 * @param name name for people; may be empty
 * @param version version of its software; may be empty
 * @param pixels number of its LEDs; 0 if it is unknown
 */
public record WledInfo(String name, String version, int pixels) {

    /** Information about a controller that gives no answer. */
    public static final WledInfo UNKNOWN = new WledInfo("", "", 0);

    private static final JsonProvider JSON = JsonProvider.provider();
    private static final int MOST_PIXELS = 100_000;

    /** Reads the answer to {@code /json/info}; empty if it is none. */
    static Optional<WledInfo> parse(byte[] answer) {
        try (JsonReader reader = JSON.createReader(new ByteArrayInputStream(answer))) {
            JsonObject info = reader.readObject();
            int pixels = info.getJsonObject("leds").getInt("count");
            return Optional.of(new WledInfo(
                    text(info, "name"), text(info, "ver"), pixels < 1 || pixels > MOST_PIXELS ? 0 : pixels));
        } catch (RuntimeException e) { // no JSON, a field that is missing, or of another type
            return Optional.empty();
        }
    }

    private static String text(JsonObject info, String key) {
        return NetworkText.of(info.getString(key, ""));
    }
}
