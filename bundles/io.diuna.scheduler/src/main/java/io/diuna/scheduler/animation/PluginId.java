// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.animation;

import io.diuna.platform.log.LogFields;

/**
 * Identity of a plugin's code.
 *
 * @param name the symbolic name
 * @param version the version
 * @param modified the time of the bundle's last install or update, in ms since 1970; differs for two updates of one version
 */
public record PluginId(String name, String version, long modified) {

    /** Returns the fields of log lines about this plugin. */
    public LogFields logFields() {
        return new LogFields().plugin(name, version);
    }

    @Override
    public String toString() {
        return name + " " + version;
    }
}
