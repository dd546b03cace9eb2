// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.itests.robustness.process.RestClient;
import io.diuna.itests.robustness.process.RestClient.Answer;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Show with something of everything that a user can make, and what the REST API answers about it. */
public final class RichShow {

    private static final List<String> LISTS = List.of(
            "strips", "zones", "groups", "scenes", "playlists", "schedules", "palettes", "place", "master", "plugins");

    /** Members that count or depend on the time, not on what was made. */
    private static final Set<String> VOLATILE =
            Set.of("shown", "unchanged", "dropped", "restarts", "usage", "next", "saved", "remainingMs");

    private final RestClient client;
    private final Path data;

    public RichShow(RestClient client, Path data) {
        this.client = client;
        this.data = data;
    }

    /** Makes the show on a Diuna that has started for the first time, with the plugin {@code alpha} as the one that is uploaded. */
    void make(Path uploaded, Path dropped) throws IOException {
        make(uploaded, "alpha", dropped);
    }

    /**
     * Makes the show on a Diuna that has started for the first time.
     *
     * @param animation id of the animation of the uploaded plugin
     */
    public void make(Path uploaded, String animation, Path dropped) throws IOException {
        Files.writeString(data.resolve("config/io.diuna.driver.virtual~porch.json"), "{\"pixels\": 40}");
        Files.copy(dropped, data.resolve("plugins/dropped.jar"));
        assertThat(client.upload(uploaded).status()).isEqualTo(201);
        put("strips/shelf", "{\"driver\":\"virtual\",\"pixels\":128,\"zone\":false}");
        put("strips/desk", "{\"driver\":\"virtual\",\"pixels\":60}");
        assertThat(client.delete("/api/v1/zones/centre").isOk()).isTrue();
        put(
                "zones/wall",
                "{\"label\":\"Wall\",\"ranges\":[{\"strip\":\"shelf\",\"start\":0,\"length\":128}],"
                        + "\"matrix\":{\"columns\":16,\"rows\":8,\"serpentine\":true,\"corner\":\"top-right\",\"rotation\":90}}");
        put("palettes/dusk", "{\"label\":\"Dusk\",\"colors\":[\"#ff8800\",\"#220044\"]}");
        change("zones/left", "{\"brightness\":40,\"animation\":\"" + animation + "\",\"color\":\"#123456\"}");
        change("zones/wall", "{\"animation\":\"rainbow\",\"palette\":\"dusk\"}");
        put("groups/all", "{\"label\":\"All\",\"zones\":[\"left\",\"right\",\"wall\"]}");
        put("scenes/evening", "{\"label\":\"Evening\",\"color\":\"#ff8800\"}");
        put("scenes/night", "{\"label\":\"Night\",\"zones\":[\"left\"]}");
        change("scenes", "{\"order\":[\"night\",\"evening\"]}");
        put(
                "playlists/party",
                "{\"label\":\"Party\",\"repeat\":2,\"steps\":[{\"scene\":\"evening\",\"durationMs\":5000},"
                        + "{\"scene\":\"night\",\"durationMs\":1000,\"transition\":{\"kind\":\"fade\",\"durationMs\":500}}]}");
        put("place", "{\"latitude\":52.5,\"longitude\":13.4,\"timeZone\":\"Europe/Berlin\"}");
        put(
                "schedules/dusk",
                "{\"when\":\"sunset-30\",\"days\":[\"monday\"],\"enabled\":false,"
                        + "\"action\":{\"kind\":\"scene\",\"scene\":\"evening\"}}");
        change("master", "{\"on\":true,\"brightness\":70}");
    }

    private void put(String path, String json) {
        Answer answer = client.json("PUT", "/api/v1/" + path, json);
        assertThat(answer.isOk()).as("%s: %s", path, answer).isTrue();
    }

    private void change(String path, String json) {
        Answer answer = client.json("PATCH", "/api/v1/" + path, json);
        assertThat(answer.isOk()).as("%s: %s", path, answer).isTrue();
    }

    /** Returns the answers about everything, without counters; fewer while Diuna starts. */
    public Map<String, String> answers() {
        Map<String, String> answers = new TreeMap<>();
        for (String list : LISTS) {
            Answer answer = client.get("/api/v1/" + list);
            answers.put(list, answer.isOk() ? lasting(answer.json()).toString() : "no answer: " + answer.status());
        }
        return answers;
    }

    /** Returns a value without what counts, in objects at any depth. */
    public static JsonValue lasting(JsonValue value) {
        if (value instanceof JsonObject object) {
            JsonObjectBuilder builder = Json.createObjectBuilder();
            object.forEach((key, member) -> {
                if (!VOLATILE.contains(key)) {
                    builder.add(key, lasting(member));
                }
            });
            return builder.build();
        }
        if (value.getValueType() == JsonValue.ValueType.ARRAY) {
            JsonArrayBuilder builder = Json.createArrayBuilder();
            value.asJsonArray().forEach(member -> builder.add(lasting(member)));
            return builder.build();
        }
        return value;
    }
}
