// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.look;

import io.diuna.api.ConfigurationException;
import io.diuna.api.color.Rgb;
import io.diuna.platform.control.Master;
import io.diuna.platform.zone.ZoneLook;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** JSON document of the saved looks, format version 1. */
final class LookDocument {

    private static final int VERSION = 1;

    private LookDocument() {}

    static byte[] write(SavedLooks looks) {
        JsonObjectBuilder zones = Json.createObjectBuilder();
        new TreeMap<>(looks.zones()).forEach((zone, look) -> zones.add(zone, write(look)));
        return Json.createObjectBuilder()
                .add("version", VERSION)
                .add(
                        "master",
                        Json.createObjectBuilder()
                                .add("on", looks.master().on())
                                .add("brightness", looks.master().brightness()))
                .add("zones", zones)
                .build()
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Parses a document of {@link #write}.
     *
     * @throws IllegalArgumentException when the document is invalid
     */
    static SavedLooks read(byte[] document) {
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(document))) {
            JsonObject root = reader.readObject();
            if (root.getInt("version") != VERSION) {
                throw new IllegalArgumentException("unsupported version " + root.get("version") + ", not " + VERSION);
            }
            Map<String, ZoneLook> looks = new HashMap<>();
            root.getJsonObject("zones").forEach((zone, look) -> looks.put(zone, read(look.asJsonObject())));
            return new SavedLooks(master(root.getJsonObject("master")), looks);
        } catch (JsonException | ClassCastException | NullPointerException | ConfigurationException e) {
            // ClassCastException: a member has another type; NullPointerException: a member is missing.
            throw new IllegalArgumentException("invalid looks (" + e.getMessage() + ")", e);
        }
    }

    /** Parses the master; older documents have none. */
    private static Master master(@Nullable JsonObject json) {
        return json == null
                ? Master.FULL
                : new Master(
                        json.getBoolean("on"), json.getJsonNumber("brightness").doubleValue());
    }

    private static JsonObject write(ZoneLook look) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("on", look.on())
                .add("brightness", look.brightness())
                .add("color", Rgb.format(look.color()))
                .add("palette", look.palette());
        String animation = look.animation();
        if (animation != null) {
            json.add("animation", animation);
        }
        JsonObjectBuilder parameters = Json.createObjectBuilder();
        new TreeMap<>(look.parameters()).forEach((id, value) -> parameters.add(id, write(value)));
        return json.add("parameters", parameters).build();
    }

    private static JsonValue write(Object parameter) {
        if (parameter instanceof Number number) {
            return Json.createValue(number.doubleValue());
        }
        if (parameter instanceof Boolean on) {
            return on ? JsonValue.TRUE : JsonValue.FALSE;
        }
        return Json.createValue(parameter.toString());
    }

    private static ZoneLook read(JsonObject json) {
        Map<String, Object> parameters = new HashMap<>();
        json.getJsonObject("parameters").forEach((id, value) -> parameters.put(id, read(value)));
        double brightness = json.getJsonNumber("brightness").doubleValue();
        LookRules.checkBrightness(brightness);
        return new ZoneLook(
                json.getBoolean("on"),
                brightness,
                Rgb.parse(json.getString("color")),
                json.getString("palette"),
                json.getString("animation", null),
                parameters);
    }

    private static Object read(JsonValue parameter) {
        return switch (parameter.getValueType()) {
            case NUMBER -> ((JsonNumber) parameter).doubleValue();
            case STRING -> ((JsonString) parameter).getString();
            case TRUE -> true;
            case FALSE -> false;
            default -> throw new IllegalArgumentException("'" + parameter + "' is not a valid parameter value");
        };
    }
}
