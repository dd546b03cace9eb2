// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.loop;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * A distribution of durations in constant memory: 16 buckets for each power of two, so a percentile is at most 1/16 too
 * high. One thread records, any thread reads; a reader may miss the newest values but never waits.
 */
public final class Histogram {

    private static final int SUB_BITS = 4;
    private static final int SUB = 1 << SUB_BITS;
    private static final VarHandle COUNTS = MethodHandles.arrayElementVarHandle(long[].class);
    private static final VarHandle MAX;
    private static final VarHandle TOTAL;

    static {
        try {
            MAX = MethodHandles.lookup().findVarHandle(Histogram.class, "max", long.class);
            TOTAL = MethodHandles.lookup().findVarHandle(Histogram.class, "total", long.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final long[] counts = new long[(64 - SUB_BITS) * SUB];
    private long max;
    private long total;

    /** Records one duration in nanoseconds; below 0 counts as 0. For the one recording thread. */
    public void record(long nanos) {
        long value = Math.max(0, nanos);
        int bucket = bucket(value);
        COUNTS.setOpaque(counts, bucket, counts[bucket] + 1);
        TOTAL.setOpaque(this, total + value);
        if (value > max) {
            MAX.setOpaque(this, value);
        }
    }

    /**
     * The duration that a share of all records does not exceed.
     *
     * @param share 0 to 1
     * @return nanoseconds; 0 when nothing was recorded
     */
    public long percentile(double share) {
        long total = 0;
        long[] copy = new long[counts.length];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = (long) COUNTS.getOpaque(counts, i);
            total += copy[i];
        }
        long rank = Math.max(1, (long) Math.ceil(share * total));
        long seen = 0;
        for (int i = 0; i < copy.length; i++) {
            seen += copy[i];
            if (seen >= rank) {
                return Math.min(highest(i), max());
            }
        }
        return 0;
    }

    /** How many durations were recorded. */
    public long count() {
        long count = 0;
        for (int i = 0; i < counts.length; i++) {
            count += (long) COUNTS.getOpaque(counts, i);
        }
        return count;
    }

    /** All durations together, in nanoseconds. */
    public long total() {
        return (long) TOTAL.getOpaque(this);
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

    private static long highest(int bucket) {
        if (bucket < SUB) {
            return bucket;
        }
        int shift = bucket / SUB - 1;
        return (((long) SUB + bucket % SUB + 1) << shift) - 1;
    }
}
