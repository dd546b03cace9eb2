// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.openapi;

import io.diuna.web.json.JsonText;
import jakarta.json.JsonArray;
import jakarta.json.JsonConfig;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/**
 * Description of the REST API in OpenAPI 3.1, in parts: one resource of this bundle for each family of paths. Nothing of it is
 * kept in memory.
 */
final class ApiDescription {

    /** Names of the parts, in the order of the description. */
    private static final List<String> PARTS = List.of(
            "api",
            "zones",
            "zone-schemas",
            "strips",
            "animations",
            "master",
            "scenes",
            "layers",
            "playlists",
            "schedules",
            "night-light",
            "plugins",
            "plugin-index",
            "access",
            "system",
            "bundles");

    private static final JsonReaderFactory READERS =
            JsonProvider.provider().createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

    private ApiDescription() {}

    /**
     * Reads all parts and merges them.
     *
     * @param version version of the distribution
     */
    static JsonObject read(String version) {
        JsonObject description = JsonValue.EMPTY_JSON_OBJECT;
        for (String part : PARTS) {
            description = merged("", description, part(part));
        }
        return JsonText.object(description)
                .add("info", JsonText.object(description.getJsonObject("info")).add("version", version))
                .build();
    }

    private static JsonObject part(String name) {
        String path = "/openapi/" + name + ".json";
        try (InputStream in = ApiDescription.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("Resource " + path + " is missing; reinstall io.diuna.web");
            }
            try (JsonReader reader = READERS.createReader(in)) {
                return reader.readObject();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Resource " + path + " cannot be read; reinstall io.diuna.web", e);
        }
    }

    /** Merges objects and appends arrays. A text that is there twice is a mistake. */
    private static JsonObject merged(String place, JsonObject one, JsonObject other) {
        JsonObjectBuilder all = JsonText.object(one);
        other.forEach((name, value) -> {
            JsonValue present = one.get(name);
            all.add(name, present == null ? value : merged(place + "/" + name, present, value));
        });
        return all.build();
    }

    private static JsonValue merged(String place, JsonValue one, JsonValue other) {
        if (one instanceof JsonObject object && other instanceof JsonObject second) {
            return merged(place, object, second);
        }
        if (one instanceof JsonArray array && other instanceof JsonArray second) {
            return JsonProvider.provider()
                    .createArrayBuilder(array)
                    .addAll(JsonProvider.provider().createArrayBuilder(second))
                    .build();
        }
        throw new IllegalStateException("The description of the API has " + place + " twice");
    }
}
