// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.control;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plugin and how it does.
 *
 * @param symbolicName its name; for a file that is no bundle, the file's name
 * @param version its version; empty for a file that is no bundle
 * @param state how it does
 * @param reason why it does not play, in words for people; null when nothing is wrong
 * @param animations the ids of the animations that it brings now
 * @param file the name of its file in the plugin folder; null when it came another way
 * @param builtIn whether it belongs to the distribution
 */
public record PluginStatus(
        String symbolicName,
        String version,
        State state,
        @Nullable String reason,
        List<String> animations,
        @Nullable String file,
        boolean builtIn) {

    /** Keeps its own copy of the list. */
    public PluginStatus {
        animations = List.copyOf(animations);
    }

    /** How a plugin does. */
    public enum State {
        /** It runs. */
        ACTIVE,
        /** It is stopped, by somebody's wish. */
        STOPPED,
        /** It is being started; if that lasts, its start hangs. */
        STARTING,
        /** It was not or could not be started; the reason tells why. */
        FAILED,
        /** It runs, but an animation of it failed too often and is not played until it is updated or released. */
        QUARANTINED
    }
}
