// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.framework.light;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;

/**
 * Threads that have no part in the show, one for each core, and want nothing but to come at each sixtieth of a second. What
 * they miss is the machine's doing, or the virtual machine's, and no show could have helped it: a picture that stands still
 * is a fault only as far as it stands still for longer, or more often, than they are missing.
 */
public final class Bystanders implements AutoCloseable {

    private static final long PERIOD_NANOS = 1_000_000_000L / 60;

    /** A frame passes through three threads, each of which may be kept waiting as they are: one period is for all. */
    private static final int THREADS_OF_A_FRAME = 3;

    private static final long SHARE_NANOS = PERIOD_NANOS / THREADS_OF_A_FRAME;

    private final List<Queue<Gap>> all = new ArrayList<>();
    private volatile boolean over;

    /**
     * Ticks in a row that one of them missed.
     *
     * @param due the instant of the first
     */
    private record Gap(long due, long ticks) {}

    private Bystanders() {}

    /** Starts them. */
    public static Bystanders watch() {
        Bystanders bystanders = new Bystanders();
        for (int core = 0; core < Runtime.getRuntime().availableProcessors(); core++) {
            Queue<Gap> gaps = new ConcurrentLinkedQueue<>();
            bystanders.all.add(gaps);
            Thread thread = new Thread(() -> bystanders.stand(gaps), "bystander-" + core);
            thread.setDaemon(true);
            thread.start();
        }
        return bystanders;
    }

    private void stand(Queue<Gap> gaps) {
        long due = System.nanoTime();
        while (!over) {
            due += PERIOD_NANOS;
            for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            long late = System.nanoTime() - due;
            long missed = late / PERIOD_NANOS + (late % PERIOD_NANOS > SHARE_NANOS ? 1 : 0);
            if (missed > 0) {
                gaps.add(new Gap(due, missed));
                due += late / PERIOD_NANOS * PERIOD_NANOS;
            }
        }
    }

    /** How many frames in a row may be missing from this instant to that one for want of a processor. */
    public long longest(long from, long to) {
        return THREADS_OF_A_FRAME
                * all.stream()
                        .mapToLong(gaps -> gaps.stream()
                                .filter(gap -> touches(gap, from, to))
                                .mapToLong(Gap::ticks)
                                .max()
                                .orElse(0))
                        .max()
                        .orElse(0);
    }

    /** Which part of the frames from this instant to that one may be missing for want of a processor: 0, or more. */
    public double share(long from, long to) {
        return (double) nanos(from, to) / (to - from);
    }

    /** How much of the time from this instant to that one was lost for want of a processor, in nanoseconds. */
    public long nanos(long from, long to) {
        return THREADS_OF_A_FRAME
                * PERIOD_NANOS
                * all.stream()
                        .mapToLong(gaps -> gaps.stream()
                                .filter(gap -> touches(gap, from, to))
                                .mapToLong(Gap::ticks)
                                .sum())
                        .max()
                        .orElse(0);
    }

    private static boolean touches(Gap gap, long from, long to) {
        return gap.due() - to <= 0 && gap.due() + gap.ticks() * PERIOD_NANOS - from >= 0;
    }

    @Override
    public void close() {
        over = true;
    }
}
