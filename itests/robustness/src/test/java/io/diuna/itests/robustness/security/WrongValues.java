// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.robustness.security;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;

/** Values of wrong types for each field of each operation, by the schemas of the description. */
final class WrongValues {

    private static final int DEEPEST = 3;

    private final JsonObject description;
    private final List<Field> fields = new ArrayList<>();

    /**
     * Field of a body.
     *
     * @param path names of the fields that lead to it
     * @param types JSON types that it may have
     */
    private record Field(ListedOperation operation, List<String> path, Set<String> types) {}

    /**
     * Request with a wrong value.
     *
     * @param body body of the request
     */
    record Misfit(ListedOperation operation, String body) {}

    WrongValues(JsonObject description, List<ListedOperation> operations) {
        this.description = description;
        for (ListedOperation one : operations) {
            JsonObject schema = schema(one);
            if (!schema.isEmpty() && one.body().startsWith("{")) {
                collect(one, List.of(), schema);
            }
        }
    }

    /** Returns the number of fields. */
    int size() {
        return fields.size();
    }

    private JsonObject schema(ListedOperation one) {
        JsonObject found = description;
        for (String step : List.of(
                "paths",
                one.path(),
                one.method().toLowerCase(Locale.ROOT),
                "requestBody",
                "content",
                "application/json",
                "schema")) {
            found = found.getJsonObject(step);
            if (found == null) {
                return JsonValue.EMPTY_JSON_OBJECT;
            }
        }
        return resolved(found);
    }

    private JsonObject resolved(JsonObject schema) {
        String reference = schema.getString("$ref", "");
        return reference.isEmpty()
                ? schema
                : resolved(description
                        .getJsonObject("components")
                        .getJsonObject("schemas")
                        .getJsonObject(reference.substring(reference.lastIndexOf('/') + 1)));
    }

    private void collect(ListedOperation operation, List<String> path, JsonObject schema) {
        if (!path.isEmpty() && !types(schema).isEmpty()) {
            fields.add(new Field(operation, path, types(schema)));
        }
        JsonObject properties = schema.getJsonObject("properties");
        if (properties == null || path.size() == DEEPEST) {
            return;
        }
        properties.forEach((name, value) -> {
            if (value instanceof JsonObject property) {
                List<String> longer = new ArrayList<>(path);
                longer.add(name);
                collect(operation, longer, resolved(property));
            }
        });
    }

    /** Returns the types that a schema names; none if it accepts everything. */
    private Set<String> types(JsonObject schema) {
        Set<String> types = new TreeSet<>();
        JsonValue type = schema.get("type");
        if (type instanceof JsonString text) {
            types.add(text.getString());
        } else if (type instanceof JsonArray list) {
            list.getValuesAs(JsonString.class).forEach(one -> types.add(one.getString()));
        }
        for (String choice : List.of("oneOf", "anyOf")) {
            JsonArray choices = schema.getJsonArray(choice);
            if (choices != null) {
                choices.forEach(one -> types.addAll(types(resolved(one.asJsonObject()))));
            }
        }
        return types;
    }

    /** Returns a request of which one field has a value of a type that it may not have. */
    Misfit next(SplittableRandom random) {
        Field field = Malformation.pick(random, fields);
        JsonValue wrong = wrong(field.types(), random);
        JsonObject body =
                Json.createReader(new StringReader(field.operation().body())).readObject();
        return new Misfit(field.operation(), with(body, field.path(), wrong).toString());
    }

    private static JsonObject with(JsonObject object, List<String> path, JsonValue value) {
        String name = path.get(0);
        JsonValue inner = path.size() == 1
                ? value
                : with(
                        object.get(name) instanceof JsonObject present ? present : JsonValue.EMPTY_JSON_OBJECT,
                        path.subList(1, path.size()),
                        value);
        return Json.createObjectBuilder(object).add(name, inner).build();
    }

    private static JsonValue wrong(Set<String> types, SplittableRandom random) {
        List<JsonValue> values = new ArrayList<>();
        if (!types.contains("null")) {
            values.add(JsonValue.NULL);
        }
        if (!types.contains("boolean")) {
            values.add(JsonValue.TRUE);
        }
        if (!types.contains("string")) {
            values.add(Json.createValue("x"));
            values.add(Json.createValue("1"));
        }
        if (!types.contains("array")) {
            values.add(Json.createArrayBuilder().add(1).build());
            values.add(JsonValue.EMPTY_JSON_ARRAY);
        }
        if (!types.contains("object")) {
            values.add(Json.createObjectBuilder().add("a", 1).build());
            values.add(JsonValue.EMPTY_JSON_OBJECT);
        }
        if (!types.contains("number") && !types.contains("integer")) {
            values.add(Json.createValue(5));
            values.add(Json.createValue(new BigDecimal("1e400")));
        } else {
            values.add(Json.createValue(new BigDecimal("1e4000")));
            values.add(Json.createValue(new BigDecimal("-1e18")));
        }
        return Malformation.pick(random, values);
    }
}
