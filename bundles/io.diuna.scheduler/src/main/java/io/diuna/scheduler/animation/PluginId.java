// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.animation;

/**
 * Which bundle an animation comes from, in which state of its code.
 *
 * @param name the symbolic name
 * @param version the version
 * @param modified when the bundle was installed or updated last; tells two updates of the same version apart
 */
public record PluginId(String name, String version, long modified) {

    @Override
    public String toString() {
        return name + " " + version;
    }
}
