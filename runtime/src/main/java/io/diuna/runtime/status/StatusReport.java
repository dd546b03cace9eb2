// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime.status;

import io.diuna.runtime.base.HttpAddress;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.Locale;

/** Text report of {@code GET /api/v1/status}. Missing values are printed as {@code ?}. */
record StatusReport(HttpAddress http, JsonObject status) {

    boolean healthy() {
        return health().equals("OK");
    }

    private String health() {
        return text(status, "health");
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        text.append("Diuna %s at %s: %s%n".formatted(text(status, "version"), http.url("/"), health()));
        row(
                text,
                "up",
                Duration.ofSeconds(status.getInt("uptimeSeconds", 0))
                        .toString()
                        .substring(2)
                        .toLowerCase(Locale.ROOT));
        JsonObject frame = status.get("frame") instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT;
        row(
                text,
                "frames",
                "%s at %s fps, %s missed, %s skipped"
                        .formatted(
                                text(frame, "number"),
                                text(frame, "fps"),
                                text(frame, "missed"),
                                text(frame, "skipped")));
        if (frame.get("lastMinute") instanceof JsonObject last) {
            row(
                    text,
                    "1 min",
                    "%s fps, %s missed, %s skipped"
                            .formatted(text(last, "fps"), text(last, "missed"), text(last, "skipped")));
        }
        for (String key : new String[] {"zones", "strips", "plugins"}) {
            row(text, key, text(status, key));
        }
        if (status.get("problems") instanceof JsonArray problems) {
            problems.getValuesAs(JsonValue.class).forEach(problem -> row(text, "problem", text(problem)));
        }
        return text.toString();
    }

    private static void row(StringBuilder text, String name, String value) {
        text.append("  %-8s %s%n".formatted(name, value));
    }

    private static String text(JsonObject json, String key) {
        return text(json.getOrDefault(key, JsonValue.NULL));
    }

    private static String text(JsonValue value) {
        if (value instanceof JsonString string) {
            return string.getString();
        }
        if (value instanceof JsonNumber number) {
            return number.isIntegral() ? number.toString() : String.format(Locale.ROOT, "%.1f", number.doubleValue());
        }
        if (value instanceof JsonArray list) {
            return Integer.toString(list.size());
        }
        return value.getValueType() == JsonValue.ValueType.NULL ? "?" : value.toString();
    }
}
