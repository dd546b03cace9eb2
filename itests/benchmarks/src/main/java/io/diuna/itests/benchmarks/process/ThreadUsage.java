// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.benchmarks.process;

/**
 * Usage of one thread, or of several threads of one kind.
 *
 * @param cpuNanos CPU time in nanoseconds
 * @param switches context switches, voluntary and involuntary
 */
record ThreadUsage(long cpuNanos, long switches) {

    static final ThreadUsage NONE = new ThreadUsage(0, 0);

    ThreadUsage plus(ThreadUsage other) {
        return new ThreadUsage(cpuNanos + other.cpuNanos, switches + other.switches);
    }

    ThreadUsage minus(ThreadUsage before) {
        return new ThreadUsage(cpuNanos - before.cpuNanos, switches - before.switches);
    }
}
