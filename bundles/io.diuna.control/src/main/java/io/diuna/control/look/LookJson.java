// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.look;

import io.diuna.api.ConfigurationException;
import io.diuna.api.color.Rgb;
import io.diuna.platform.zone.ZoneLook;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** JSON of one look in state documents. */
public final class LookJson {

    /** Found once: each search reads the class path. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private LookJson() {}

    /** Writes a look. */
    public static JsonObject write(ZoneLook look) {
        JsonObjectBuilder json = JSON.createObjectBuilder()
                .add("on", look.on())
                .add("brightness", look.brightness())
                .add("color", Rgb.format(look.color()))
                .add("palette", look.palette());
        String animation = look.animation();
        if (animation != null) {
            json.add("animation", animation);
        }
        return json.add("parameters", parameters(look.parameters())).build();
    }

    /** Writes values of parameters. */
    static JsonObject parameters(Map<String, Object> values) {
        JsonObjectBuilder parameters = JSON.createObjectBuilder();
        new TreeMap<>(values).forEach((id, value) -> parameters.add(id, write(value)));
        return parameters.build();
    }

    /** Reads values of {@link #parameters(Map)}. */
    static Map<String, Object> parameters(JsonObject json) {
        Map<String, Object> values = new HashMap<>();
        json.forEach((id, value) -> values.put(id, read(value)));
        return values;
    }

    private static JsonValue write(Object parameter) {
        if (parameter instanceof Collection<?> values) {
            JsonArrayBuilder array = JSON.createArrayBuilder();
            values.forEach(value -> array.add(write(value)));
            return array.build();
        }
        if (parameter instanceof Map<?, ?> values) {
            JsonObjectBuilder object = JSON.createObjectBuilder();
            values.forEach((name, value) -> object.add(name.toString(), write(value)));
            return object.build();
        }
        if (parameter instanceof Number number) {
            return JSON.createValue(number.doubleValue());
        }
        if (parameter instanceof Boolean on) {
            return on ? JsonValue.TRUE : JsonValue.FALSE;
        }
        return JSON.createValue(parameter.toString());
    }

    /**
     * Reads a look of {@link #write(ZoneLook)}.
     *
     * @throws ConfigurationException if a value is out of range
     * @throws ClassCastException if a member has another type
     * @throws NullPointerException if a member is missing
     */
    public static ZoneLook read(JsonObject json) {
        double brightness = json.getJsonNumber("brightness").doubleValue();
        LookRules.checkBrightness(brightness);
        return new ZoneLook(
                json.getBoolean("on"),
                brightness,
                Rgb.parse(json.getString("color")),
                json.getString("palette"),
                json.getString("animation", null),
                parameters(json.getJsonObject("parameters")));
    }

    private static Object read(JsonValue parameter) {
        return switch (parameter.getValueType()) {
            case NUMBER -> finite((JsonNumber) parameter);
            case STRING -> ((JsonString) parameter).getString();
            case TRUE -> true;
            case FALSE -> false;
            case ARRAY -> parameter.asJsonArray().stream().map(LookJson::read).toList();
            case OBJECT -> parameters(parameter.asJsonObject());
            default -> throw new IllegalArgumentException("'" + parameter + "' is not a valid parameter value");
        };
    }

    private static double finite(JsonNumber parameter) {
        double value = parameter.doubleValue();
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("a number is too large for a parameter");
        }
        return value;
    }
}
