// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.base;

/**
 * Processor time and allocated memory, as totals that only grow.
 *
 * @param cpuNanos processor time in nanoseconds
 * @param bytes allocated bytes, freed or not
 */
public record ResourceUsage(long cpuNanos, long bytes) {

    /** No usage. */
    public static final ResourceUsage ZERO = new ResourceUsage(0, 0);

    /** Returns the sum of two usages. */
    public ResourceUsage plus(ResourceUsage other) {
        return new ResourceUsage(cpuNanos + other.cpuNanos, bytes + other.bytes);
    }

    /** Returns what was added since an earlier total; 0 where the total has become smaller. */
    public ResourceUsage since(ResourceUsage earlier) {
        return new ResourceUsage(Math.max(0, cpuNanos - earlier.cpuNanos), Math.max(0, bytes - earlier.bytes));
    }
}
