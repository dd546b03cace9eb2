// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.schedule;

import io.diuna.platform.rest.HttpProblem;
import io.diuna.platform.schedule.NightLightPlan;
import io.diuna.platform.schedule.NightLightStatus;
import io.diuna.web.json.JsonBody;
import io.diuna.web.json.JsonFields;
import io.diuna.web.json.JsonText;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;

/** Conversion of night lights. */
public final class NightLightJson {

    private static final Set<String> PUT = Set.of("minutes", "brightness", "off", "scene");
    private static final int MOST_MINUTES = 255;

    private NightLightJson() {}

    /** Writes what runs. */
    public static JsonObject write(Optional<NightLightStatus> status) {
        JsonValue running = status.<JsonValue>map(one -> plan(JsonText.object(), one.plan())
                        .add("remainingMs", one.remaining().toMillis())
                        .build())
                .orElse(JsonValue.NULL);
        return JsonText.object().add("running", running).build();
    }

    /** Writes what runs after a command; {@code saved} is false if it is not on the disk. */
    public static JsonObject write(NightLightStatus status, boolean saved) {
        return JsonText.object(write(Optional.of(status))).add("saved", saved).build();
    }

    /** Adds the fields of a plan. */
    static JsonObjectBuilder plan(JsonObjectBuilder json, NightLightPlan plan) {
        return json.add("minutes", plan.minutes())
                .add("brightness", JsonText.number(plan.brightness()))
                .add("off", plan.off())
                .add("scene", JsonText.text(plan.scene()));
    }

    /**
     * Reads a plan.
     *
     * @throws HttpProblem 400 if it is not a JSON object, 422 if a field is of another type or out of range
     * @throws io.diuna.api.ConfigurationException if the fields contradict each other
     */
    public static NightLightPlan read(InputStream body) throws IOException {
        return plan(new JsonFields("", JsonBody.read(body), PUT));
    }

    /** Reads the fields of a plan. Without {@code off} the master is switched off if the brightness is 0. */
    static NightLightPlan plan(JsonFields fields) {
        double brightness = fields.number("brightness", 0, 100).orElse(0);
        String scene = fields.nullableText("scene");
        return new NightLightPlan(
                fields.requiredWhole("minutes", 1, MOST_MINUTES),
                brightness,
                fields.toggle("off").orElse(brightness == 0 && scene == null),
                scene);
    }
}
