// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.base;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * Histogram of durations in constant memory: 16 buckets for each power of two, so that a percentile is at most 1/16 too
 * high. One thread records, or several by {@link #recordShared}. Any thread reads without waiting, and may miss the
 * newest values.
 */
public final class Histogram {

    private static final int SUB_BITS = 4;
    private static final int SUB = 1 << SUB_BITS;
    private static final VarHandle COUNTS = MethodHandles.arrayElementVarHandle(long[].class);
    private static final VarHandle SUM;
    private static final VarHandle MAX;

    static {
        try {
            SUM = MethodHandles.lookup().findVarHandle(Histogram.class, "sum", long.class);
            MAX = MethodHandles.lookup().findVarHandle(Histogram.class, "max", long.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final long[] counts = new long[(64 - SUB_BITS) * SUB];
    private long sum;
    private long max;

    /** Records a duration in nanoseconds; a negative one counts as 0. For the one recording thread. */
    public void record(long nanos) {
        long value = Math.max(0, nanos);
        int bucket = bucket(value);
        COUNTS.setOpaque(counts, bucket, counts[bucket] + 1);
        SUM.setOpaque(this, sum + value);
        if (value > max) {
            MAX.setOpaque(this, value);
        }
    }

    /**
     * Records a duration in nanoseconds. For any number of threads, but not together with {@link #record}; costs a few
     * nanoseconds more.
     */
    public void recordShared(long nanos) {
        long value = Math.max(0, nanos);
        long unused = (long) COUNTS.getAndAdd(counts, bucket(value), 1L);
        unused = (long) SUM.getAndAdd(this, value);
        long longest = max();
        while (value > longest && !MAX.weakCompareAndSetPlain(this, longest, value)) {
            longest = max();
        }
    }

    /** A snapshot of all durations recorded until now. */
    public HistogramSnapshot distribution() {
        long[] copy = new long[counts.length];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = (long) COUNTS.getOpaque(counts, i);
        }
        return new HistogramSnapshot(copy, (long) SUM.getOpaque(this), max());
    }

    /**
     * The duration that a share of all records does not exceed.
     *
     * @param share 0 to 1
     * @return nanoseconds; 0 if nothing was recorded
     */
    public long percentile(double share) {
        return distribution().percentile(share);
    }

    /** The longest duration in nanoseconds. */
    public long max() {
        return (long) MAX.getOpaque(this);
    }

    private static int bucket(long value) {
        if (value < SUB) {
            return (int) value;
        }
        int shift = 63 - Long.numberOfLeadingZeros(value) - SUB_BITS;
        return (shift + 1) * SUB + (int) ((value >>> shift) & (SUB - 1));
    }

    static long highest(int bucket) {
        if (bucket < SUB) {
            return bucket;
        }
        int shift = bucket / SUB - 1;
        return (((long) SUB + bucket % SUB + 1) << shift) - 1;
    }
}
