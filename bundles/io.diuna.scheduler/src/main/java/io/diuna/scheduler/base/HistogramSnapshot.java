// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.base;

/** What a histogram held at one moment. Belongs to whoever asked for it. */
public final class HistogramSnapshot {

    private final long[] counts;
    private final long sum;
    private final long max;
    private final long count;

    HistogramSnapshot(long[] counts, long sum, long max) {
        this.counts = counts;
        this.sum = sum;
        this.max = max;
        long total = 0;
        for (long one : counts) {
            total += one;
        }
        count = total;
    }

    /** How many durations were recorded. */
    public long count() {
        return count;
    }

    /** All of them together, in nanoseconds. */
    public long sum() {
        return sum;
    }

    /** The longest, in nanoseconds. */
    public long max() {
        return max;
    }

    /**
     * The duration that a share of all records does not exceed.
     *
     * @param share 0 to 1
     * @return nanoseconds; 0 when nothing was recorded
     */
    public long percentile(double share) {
        long rank = Math.max(1, (long) Math.ceil(share * count));
        long seen = 0;
        for (int i = 0; i < counts.length; i++) {
            seen += counts[i];
            if (seen >= rank) {
                return Math.min(Histogram.highest(i), max);
            }
        }
        return 0;
    }
}
