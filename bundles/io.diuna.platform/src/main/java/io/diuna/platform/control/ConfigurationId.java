// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.control;

import java.util.Map;

/**
 * The id of what a factory configuration makes, a strip or a zone: one rule for all who make, name and find them. It is the
 * part of the PID behind the first {@code ~}, as files and REST write it, or what the web console makes up behind the
 * factory PID and a dot; the whole PID where there is neither.
 */
public final class ConfigurationId {

    private static final String PID = "service.pid";
    private static final String FACTORY_PID = "service.factoryPid";

    private ConfigurationId() {}

    /** From the PID of a configuration and that of its factory. */
    public static String of(String pid, String factoryPid) {
        int tilde = pid.indexOf('~');
        if (tilde >= 0) {
            return pid.substring(tilde + 1);
        }
        return pid.startsWith(factoryPid + ".") ? pid.substring(factoryPid.length() + 1) : pid;
    }

    /** From what a component or a service is given; the last of several PIDs counts. */
    public static String of(Map<String, ?> properties) {
        Object pid = properties.get(PID);
        String last = pid instanceof String[] all && all.length > 0 ? all[all.length - 1] : String.valueOf(pid);
        return of(last, String.valueOf(properties.get(FACTORY_PID)));
    }
}
