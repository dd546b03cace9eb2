// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.robustness;

import io.diuna.itests.robustness.process.RestClient;
import io.diuna.itests.robustness.process.RestClient.Answer;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads what the running Diuna shows, with the keys of {@link ShowModel}. Any thread may call. */
final class ShowReader {

    private final RestClient client;

    ShowReader(RestClient client) {
        this.client = client;
    }

    /** Returns the value of each thing; empty if one of the lists is not answered. */
    Optional<Map<String, String>> read() {
        Map<String, String> values = new TreeMap<>();
        try {
            for (JsonValue zone : list("zones")) {
                values.put("zone " + id(zone), look(zone.asJsonObject()));
            }
            for (JsonValue strip : list("strips")) {
                values.put(
                        "strip " + id(strip),
                        String.valueOf(strip.asJsonObject().getInt("pixels")));
            }
            for (JsonValue plugin : list("plugins")) {
                JsonObject row = plugin.asJsonObject();
                if (!row.getBoolean("builtIn") && !row.getString("state").equals("FAILED")) {
                    values.put("plugin " + row.getString("symbolicName"), row.getString("version"));
                }
            }
            for (JsonValue scene : list("scenes")) {
                values.put("scene " + id(scene), scene(scene.asJsonObject()));
            }
            for (SavedKind kind : SavedKind.ALL) {
                for (JsonValue entry : list(kind.list())) {
                    if (entry.asJsonObject().getBoolean("own", true)) { // not the palettes of Diuna
                        values.put(kind.name() + " " + id(entry), kind.value(entry.asJsonObject()));
                    }
                }
            }
            JsonObject master = client.get("/api/v1/master").json();
            values.put("master", master.getBoolean("on") + " " + master.getInt("brightness"));
            return Optional.of(values);
        } catch (IllegalStateException | JsonException | NullPointerException e) {
            return Optional.empty();
        }
    }

    /** Returns the text of a look as the model keeps it. */
    static String look(JsonObject zone) {
        return zone.getBoolean("on") + " " + zone.getInt("brightness") + " " + zone.getString("color") + " "
                + zone.getString("animation", "none");
    }

    /** Returns the text of a scene as the model keeps it. */
    static String scene(JsonObject scene) {
        StringBuilder text = new StringBuilder(scene.getString("label"));
        new TreeMap<>(scene.getJsonObject("looks"))
                .forEach((zone, look) ->
                        text.append(' ').append(zone).append(": ").append(look(look.asJsonObject())));
        return text.toString();
    }

    /** Returns the ids of all animations that can be chosen now. */
    List<String> animations() {
        List<String> ids = new ArrayList<>();
        for (JsonValue animation : list("animations")) {
            ids.add(id(animation));
        }
        return ids;
    }

    /** Returns the health problems, each as one text: code, subject, message, remedy. */
    List<String> problems() {
        List<String> texts = new ArrayList<>();
        Answer answer = client.get("/health");
        if (answer.body().contains("\"problems\"")) { // not while it starts
            for (JsonValue problem : answer.list("problems")) {
                JsonObject row = problem.asJsonObject();
                texts.add(row.getString("code") + ": " + row.getString("subject") + ": " + row.getString("message")
                        + ". " + row.getString("remedy", ""));
            }
        }
        return texts;
    }

    /**
     * Returns the number of the present frame, which advances while nothing changes, too; -1 without an answer, or while the
     * strip {@code main} is not OK.
     */
    long frames() {
        if (shown() < 0) {
            return -1;
        }
        Answer answer = client.get("/api/v1/status");
        return answer.isOk()
                ? answer.json().getJsonObject("frame").getJsonNumber("number").longValue()
                : -1;
    }

    /** Returns the number of frames that the strip {@code main} has taken; -1 without an answer, or while it is not OK. */
    long shown() {
        try {
            for (JsonValue strip : list("strips")) {
                JsonObject row = strip.asJsonObject();
                if (row.getString("id").equals("main") && row.getString("state").equals("OK")) {
                    return row.getJsonNumber("shown").longValue()
                            + row.getJsonNumber("unchanged").longValue();
                }
            }
        } catch (IllegalStateException | JsonException e) {
            // no light yet
        }
        return -1;
    }

    private List<JsonValue> list(String name) {
        Answer answer = client.get("/api/v1/" + name);
        if (!answer.isOk()) {
            throw new IllegalStateException(name + ": " + answer);
        }
        return answer.list(name);
    }

    private static String id(JsonValue row) {
        return row.asJsonObject().getString("id");
    }
}
