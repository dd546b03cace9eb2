// SPDX-License-Identifier: Apache-2.0
package io.diuna.dev;

import java.util.List;
import java.util.Map;

/**
 * Result of the compiler.
 *
 * @param classes class files by their paths in a jar; of no use if there are problems
 * @param problems errors, in the order of the compiler; empty if it has succeeded
 */
record Compilation(Map<String, byte[]> classes, List<SourceProblem> problems) {

    /** Copies both. */
    Compilation {
        classes = Map.copyOf(classes);
        problems = List.copyOf(problems);
    }
}
