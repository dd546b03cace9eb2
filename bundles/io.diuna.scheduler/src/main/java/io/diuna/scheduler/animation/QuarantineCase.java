// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.animation;

import org.jspecify.annotations.Nullable;

/**
 * Case of the {@link Quarantine}. Saved as one line: modification time, step, version and reason, separated by spaces.
 *
 * @param plugin the state of the code that is disabled
 * @param animation the id of the animation; null for the whole plugin
 * @param step the first step that is forbidden
 * @param reason user-facing text
 */
record QuarantineCase(PluginId plugin, @Nullable String animation, Quarantine.Step step, String reason) {

    String line() {
        return plugin.modified() + " " + step + " " + plugin.version() + " " + reason;
    }

    /**
     * Parses a line. Returns null if it is malformed, and for step RENDER of earlier versions, which disabled a whole
     * plugin for one animation: the animation is tried once more.
     *
     * @param key the symbolic name, and the id of an animation if it is about one
     */
    static @Nullable QuarantineCase parse(String[] key, String line) {
        String[] parts = line.split(" ", 4);
        try {
            return parts.length < 4
                    ? null
                    : new QuarantineCase(
                            new PluginId(key[0], parts[2], Long.parseLong(parts[0])),
                            key.length > 1 ? key[1] : null,
                            Quarantine.Step.valueOf(parts[1]),
                            parts[3]);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    boolean isOf(String symbolicName) {
        return plugin.name().equals(symbolicName);
    }

    /** Returns true if it is about this state of the plugin's code. */
    boolean isOf(String symbolicName, long modified) {
        return isOf(symbolicName) && plugin.modified() == modified;
    }
}
