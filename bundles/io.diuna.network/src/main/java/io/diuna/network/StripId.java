// SPDX-License-Identifier: Apache-2.0
package io.diuna.network;

import io.diuna.api.strip.PhysicalStrip;
import java.util.Map;

/** The id of a strip from what its component is given. */
final class StripId {

    private StripId() {}

    static String of(Map<String, ?> properties) {
        Object given = properties.get(PhysicalStrip.ID);
        if (given != null) {
            return String.valueOf(given);
        }
        Object pid = properties.get("service.pid");
        String last = pid instanceof String[] all && all.length > 0 ? all[all.length - 1] : String.valueOf(pid);
        String factory = properties.get("service.factoryPid") + ".";
        return last.startsWith(factory) ? last.substring(factory.length()) : last.substring(last.indexOf('~') + 1);
    }
}
