// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.json;

import io.diuna.platform.control.ConfiguredStrip;
import io.diuna.platform.frame.StripStatus;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.TreeMap;

/** Writes strips. */
public final class StripJson {

    private StripJson() {}

    /** Writes the state, the counters and the configuration of one strip. */
    public static JsonObject write(ConfiguredStrip strip) {
        StripStatus status = strip.status();
        JsonObjectBuilder configuration = JsonText.object();
        new TreeMap<>(strip.values()).forEach((key, value) -> configuration.add(key, JsonText.value(value)));
        return JsonText.object()
                .add("id", status.id())
                .add("driver", JsonText.text(strip.driver()))
                .add("pixels", status.length())
                .add("state", status.state().name())
                .add("reason", JsonText.text(status.reason()))
                .add("shown", status.shown())
                .add("unchanged", status.unchanged())
                .add("dropped", status.dropped())
                .add("restarts", status.restarts())
                .add("configuration", configuration)
                .build();
    }
}
