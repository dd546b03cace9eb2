// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.look;

import io.diuna.api.ConfigurationException;
import io.diuna.platform.schedule.NightLightPlan;
import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;
import java.time.Duration;

/** JSON of a night light in the document of the looks. */
final class NightStateJson {

    /** Found once: each search reads the class path. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private NightStateJson() {}

    static JsonObject write(NightState night) {
        return JSON.createObjectBuilder(NightPlanJson.write(night.plan()))
                .add("from", night.from())
                .add("before", night.before())
                .add("elapsedMs", night.elapsed().toMillis())
                .build();
    }

    /**
     * Reads a state of {@link #write}.
     *
     * @throws ConfigurationException if a value is out of range
     * @throws ClassCastException if a member has another type
     * @throws NullPointerException if a member is missing
     */
    static NightState read(JsonObject json) {
        NightLightPlan plan = NightPlanJson.read(json);
        double longest = Duration.ofMinutes(plan.minutes()).toMillis();
        return new NightState(plan, number(json, "from", 100), number(json, "before", 100), Duration.ofMillis((long)
                number(json, "elapsedMs", longest)));
    }

    private static double number(JsonObject json, String member, double most) {
        double value = json.getJsonNumber(member).doubleValue();
        ConfigurationException.checkRange(member, value, 0, most);
        return value;
    }
}
