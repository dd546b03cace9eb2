// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler;

import java.util.Map;
import org.osgi.framework.Constants;

/** Names from factory configurations. */
final class Pids {

    private Pids() {}

    /** The part of the PID after {@code ~}, which is the id of what was configured; the whole PID where there is none. */
    static String name(Map<String, ?> properties) {
        Object pid = properties.get(Constants.SERVICE_PID);
        String last = pid instanceof String[] all && all.length > 0 ? all[all.length - 1] : String.valueOf(pid);
        return last.substring(last.indexOf('~') + 1);
    }
}
