// SPDX-License-Identifier: Apache-2.0
package io.diuna.network;

import io.diuna.api.strip.PhysicalStrip;
import io.diuna.platform.control.ConfigurationId;
import java.util.Map;

/** Strip id of a component: the property of that name, or the part of the PID after {@code ~}. */
final class StripId {

    /** Key of a component's PID. */
    static final String PID = "service.pid";

    private StripId() {}

    static String of(Map<String, ?> properties) {
        Object given = properties.get(PhysicalStrip.ID);
        return given == null ? ConfigurationId.of(properties) : String.valueOf(given);
    }
}
