// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.look;

import io.diuna.platform.schedule.NightLightPlan;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;

/** JSON of the plan of a night light in state documents. */
public final class NightPlanJson {

    /** Found once: each search reads the class path. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private NightPlanJson() {}

    /** Writes a plan. */
    public static JsonObject write(NightLightPlan plan) {
        JsonObjectBuilder json = JSON.createObjectBuilder()
                .add("minutes", plan.minutes())
                .add("brightness", plan.brightness())
                .add("off", plan.off());
        String scene = plan.scene();
        if (scene != null) {
            json.add("scene", scene);
        }
        return json.build();
    }

    /**
     * Reads a plan of {@link #write}; other members are ignored.
     *
     * @throws io.diuna.api.ConfigurationException if a value is out of range
     * @throws ArithmeticException if the minutes are no whole number
     * @throws ClassCastException if a member has another type
     * @throws NullPointerException if a member is missing
     */
    public static NightLightPlan read(JsonObject json) {
        return new NightLightPlan(
                json.getJsonNumber("minutes").intValueExact(),
                json.getJsonNumber("brightness").doubleValue(),
                json.getBoolean("off"),
                json.containsKey("scene") ? json.getString("scene") : null);
    }
}
