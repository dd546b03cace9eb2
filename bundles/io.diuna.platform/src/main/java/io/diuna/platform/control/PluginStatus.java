// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.control;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Status of a plugin.
 *
 * @param symbolicName symbolic name; for a file that is not a bundle, the name of the file
 * @param version version; empty for a file that is not a bundle
 * @param state state
 * @param reason user-facing text of what is wrong; null if nothing is
 * @param animations ids of the animations that it provides now
 * @param quarantined user-facing reasons of those of its animations that are disabled after repeated errors, a hang or too much allocation, by
 *     animation id
 * @param file name of its file in the plugin folder; null if it was installed another way
 * @param builtIn true if it belongs to the distribution
 * @param signer subject of the trusted certificate that signed it, such as {@code CN=Jane}; null if there is none
 * @param usage what it uses of processor and memory; null if that is not measured, or it has used nothing yet
 */
public record PluginStatus(
        String symbolicName,
        String version,
        State state,
        @Nullable String reason,
        List<String> animations,
        SortedMap<String, String> quarantined,
        @Nullable String file,
        boolean builtIn,
        @Nullable String signer,
        @Nullable PluginUsage usage) {

    /** Copies list and map. */
    public PluginStatus {
        animations = List.copyOf(animations);
        quarantined = Collections.unmodifiableSortedMap(new TreeMap<>(quarantined));
    }

    /** Creates the status of a plugin whose usage is not measured. */
    public PluginStatus(
            String symbolicName,
            String version,
            State state,
            @Nullable String reason,
            List<String> animations,
            SortedMap<String, String> quarantined,
            @Nullable String file,
            boolean builtIn,
            @Nullable String signer) {
        this(symbolicName, version, state, reason, animations, quarantined, file, builtIn, signer, null);
    }

    /** Creates the status of a plugin without disabled animations and without a trusted signer. */
    public PluginStatus(
            String symbolicName,
            String version,
            State state,
            @Nullable String reason,
            List<String> animations,
            @Nullable String file,
            boolean builtIn) {
        this(symbolicName, version, state, reason, animations, new TreeMap<>(), file, builtIn, null);
    }

    /** Returns this status without figures that change all the time: with the warnings of the usage alone. */
    public PluginStatus withoutFigures() {
        PluginUsage steady = usage == null ? null : new PluginUsage(0, 0, 0, 0, 0, usage.warnings());
        return new PluginStatus(
                symbolicName, version, state, reason, animations, quarantined, file, builtIn, signer, steady);
    }

    /** State of a plugin. */
    public enum State {
        /** Runs. */
        ACTIVE,
        /** Runs, but not all of it, or not as its author meant; see the reason. */
        DEGRADED,
        /** Was stopped by an administrator. */
        STOPPED,
        /** Is being started; if this lasts, its start hangs. */
        STARTING,
        /** Was refused or failed to start; see the reason. */
        FAILED,
        /**
         * Disabled after repeated errors, a hang or too much allocation, as a whole or each of its animations, until it is updated or an
         * administrator re-enables it.
         */
        QUARANTINED
    }
}
