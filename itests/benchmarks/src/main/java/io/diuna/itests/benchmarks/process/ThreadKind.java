// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.benchmarks.process;

/**
 * Kinds of threads, by the first 15 characters of their names, which is what Linux keeps. Other threads of Diuna are their own
 * kind.
 */
final class ThreadKind {

    static final String JIT = "JIT";

    /** Begin of the names of all threads that Diuna starts. */
    static final String OURS = "diuna-";

    private static final String[][] PREFIXES = {
        {"diuna-frame", "frame"},
        {"diuna-render", "render"},
        {"diuna-strip", "strip"},
        {"bare-timer", "frame"},
        {"bare-render", "render"},
        {"bare-strip", "strip"},
        {"diuna-watch", "watch"},
        {"diuna-plugin-fo", "plugin folder"},
        {"diuna-config-fo", "config folder"},
        {"C1 Compiler", JIT},
        {"C2 Compiler", JIT},
        {"Z", "GC"},
        {"G1", "GC"},
        {"GC", "GC"},
        {"VM ", "JVM"},
        {"Monitor", "JVM"},
        {"Service", "JVM"},
        {"Common-Cleaner", "JVM"},
        {"Reference", "JVM"},
    };

    private ThreadKind() {}

    static String of(String thread) {
        for (String[] prefix : PREFIXES) {
            if (thread.startsWith(prefix[0])) {
                return prefix[1];
            }
        }
        return thread.startsWith(OURS) ? thread : "other";
    }
}
