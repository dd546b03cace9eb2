// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler;

import java.util.Map;
import org.osgi.framework.Constants;

/** Names from factory configurations. */
final class Pids {

    private Pids() {}

    /**
     * The id of what was configured: the part of the PID after {@code ~}, or what the web console makes up behind the factory
     * PID and a dot; the whole PID where there is neither.
     */
    static String name(Map<String, ?> properties) {
        Object pid = properties.get(Constants.SERVICE_PID);
        String last = pid instanceof String[] all && all.length > 0 ? all[all.length - 1] : String.valueOf(pid);
        String factory = properties.get("service.factoryPid") + ".";
        return last.startsWith(factory) ? last.substring(factory.length()) : last.substring(last.indexOf('~') + 1);
    }
}
