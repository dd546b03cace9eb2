// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.base;

/** Immutable snapshot of a histogram. */
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

    /**
     * The durations recorded since an earlier snapshot of the same histogram. The longest one is known to a bucket, at most
     * 1/16 too high, unless it is the longest of all.
     */
    public HistogramSnapshot since(HistogramSnapshot earlier) {
        long[] fresh = new long[counts.length];
        int highest = -1;
        for (int i = 0; i < fresh.length; i++) {
            fresh[i] = Math.max(0, counts[i] - earlier.counts[i]);
            highest = fresh[i] > 0 ? i : highest;
        }
        long longest = highest < 0 ? 0 : Math.min(Histogram.highest(highest), max);
        return new HistogramSnapshot(fresh, Math.max(0, sum - earlier.sum), longest);
    }

    /** The number of recorded durations. */
    public long count() {
        return count;
    }

    /** The sum of all durations, in nanoseconds. */
    public long sum() {
        return sum;
    }

    /** The longest duration, in nanoseconds. */
    public long max() {
        return max;
    }

    /**
     * The duration that a share of all records does not exceed.
     *
     * @param share 0 to 1
     * @return nanoseconds; 0 if nothing was recorded
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
