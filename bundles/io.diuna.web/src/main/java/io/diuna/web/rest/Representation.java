// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.rest;

import io.diuna.platform.rest.HttpProblem;
import io.diuna.platform.rest.RestResponse;
import io.diuna.web.json.JsonText;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Representation of a kind of resources: what {@code GET} gives can be sent to {@code PUT} (RFC 9110, 9.3.4), and has an
 * {@code ETag} for {@code If-Match}.
 *
 * @param readOnly fields that a client cannot change: ignored if they are unchanged, refused by name if not
 * @param measured fields that change by themselves: ignored, and not in the tag
 */
record Representation(Set<String> readOnly, Set<String> measured) {

    /** A representation whose fields can all be set. {@code saved} is that of answers to commands. */
    static final Representation WRITABLE = new Representation(Set.of(), Set.of("saved"));

    /** Command of a client: changes the resource by a body of fields that can be set. */
    @FunctionalInterface
    interface Change {

        /**
         * Changes the resource.
         *
         * @return its representation afterwards
         */
        JsonObject apply(JsonObject body) throws IOException;
    }

    /** Returns 200 with this representation and its tag. */
    RestResponse ok(JsonObject json) {
        return new RestResponse(200, json.toString(), Map.of("ETag", EntityTag.of(json, measured)));
    }

    /** Returns 201 with this representation, its tag and the path of the new resource. */
    RestResponse created(JsonObject json, String location) {
        return new RestResponse(
                201, json.toString(), Map.of("ETag", EntityTag.of(json, measured), "Location", location));
    }

    /**
     * Changes a resource, or answers with its present representation if the body is that.
     *
     * @param present what {@code GET} gives now; null if there is no such resource
     * @param location path of the resource
     * @throws HttpProblem 422 if a read-only field was changed
     */
    RestResponse put(JsonObject body, @Nullable JsonObject present, String location, Change change) throws IOException {
        if (present == null) {
            return created(change.apply(writable(body, null)), location);
        }
        return ok(isWhole(body, present) ? present : change.apply(writable(body, present)));
    }

    /**
     * Returns the body without the fields that cannot be set.
     *
     * @param present what {@code GET} gives now; null if there is no such resource
     * @throws HttpProblem 422 if a read-only field was changed
     */
    JsonObject writable(JsonObject body, @Nullable JsonObject present) {
        JsonObjectBuilder writable = JsonText.object();
        body.forEach((name, value) -> {
            if (readOnly.contains(name)) {
                checkUnchanged(name, value, present);
            } else if (!measured.contains(name)) {
                writable.add(name, value);
            }
        });
        return writable.build();
    }

    private static void checkUnchanged(String name, JsonValue value, @Nullable JsonObject present) {
        if (present != null && !isSame(value, present.get(name))) {
            throw HttpProblem.invalid(
                    name, "'" + name + "' is read-only, and is " + present.get(name) + "; leave it out or as it is");
        }
    }

    private boolean isWhole(JsonObject body, JsonObject present) {
        for (String name : body.keySet()) {
            if (!measured.contains(name) && !isSame(body.get(name), present.get(name))) {
                return false;
            }
        }
        return present.keySet().stream()
                .allMatch(name -> body.containsKey(name) || measured.contains(name) || readOnly.contains(name));
    }

    /** Compares numbers by value: clients write 1.0 as 1, and the other way round. */
    private static boolean isSame(@Nullable JsonValue one, @Nullable JsonValue other) {
        if (one instanceof JsonNumber number && other instanceof JsonNumber second) {
            return number.doubleValue() == second.doubleValue();
        }
        if (one instanceof JsonObject object && other instanceof JsonObject second) {
            return object.keySet().equals(second.keySet())
                    && object.keySet().stream().allMatch(name -> isSame(object.get(name), second.get(name)));
        }
        if (one instanceof JsonArray array && other instanceof JsonArray second) {
            return array.size() == second.size() && areSame(array, second);
        }
        return Objects.equals(one, other);
    }

    private static boolean areSame(JsonArray some, JsonArray others) {
        for (int i = 0; i < some.size(); i++) {
            if (!isSame(some.get(i), others.get(i))) {
                return false;
            }
        }
        return true;
    }
}
