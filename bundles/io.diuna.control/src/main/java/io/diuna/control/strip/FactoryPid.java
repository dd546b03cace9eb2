// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.strip;

/** What the PID of a factory configuration says. */
public final class FactoryPid {

    private FactoryPid() {}

    /**
     * The id of what is configured: the part behind {@code ~}, as files and REST write it, or what the web console makes up
     * behind {@code <factory PID>.}; the whole PID where there is neither.
     */
    public static String id(String pid, String factoryPid) {
        int tilde = pid.indexOf('~');
        if (tilde >= 0) {
            return pid.substring(tilde + 1);
        }
        return pid.startsWith(factoryPid + ".") ? pid.substring(factoryPid.length() + 1) : pid;
    }
}
