// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.control;

import java.util.List;

/**
 * Resource usage of a plugin. Shares are of one processor core, averages of the last 5 s: 1.5 means one and a half cores.
 *
 * @param renderCpu share of its renderers on render threads, estimated from samples
 * @param callCpu share of its other calls on threads of Diuna
 * @param threadCpu share of its own threads
 * @param cpuSeconds processor time of all three since the start of Diuna, in seconds
 * @param bytesPerSecond bytes that all three allocated a second, average of the last 5 s
 * @param warnings user-facing sentences without full stops about what exceeds a limit; empty if nothing does
 */
public record PluginUsage(
        double renderCpu,
        double callCpu,
        double threadCpu,
        double cpuSeconds,
        long bytesPerSecond,
        List<String> warnings) {

    /** Copies the list. */
    public PluginUsage {
        warnings = List.copyOf(warnings);
    }
}
