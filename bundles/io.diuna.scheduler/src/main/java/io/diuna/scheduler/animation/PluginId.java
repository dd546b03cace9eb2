// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.animation;

/**
 * Identity of a plugin's code.
 *
 * @param name the symbolic name
 * @param version the version
 * @param modified the time of the bundle's last install or update, in ms since 1970; differs for two updates of one version
 */
public record PluginId(String name, String version, long modified) {

    @Override
    public String toString() {
        return name + " " + version;
    }
}
