// SPDX-License-Identifier: Apache-2.0
package io.diuna.dev;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Result of a build: a plugin, or problems.
 *
 * @param plugin the plugin; null if there are problems
 * @param problems what prevents it
 */
record BuildResult(@Nullable BuiltPlugin plugin, List<SourceProblem> problems) {

    static BuildResult of(BuiltPlugin plugin) {
        return new BuildResult(plugin, List.of());
    }

    static BuildResult failed(List<SourceProblem> problems) {
        return new BuildResult(null, problems);
    }
}
