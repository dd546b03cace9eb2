// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.realtime;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Processors without a system: which thread is bound where, and the times that a test sets. */
final class FakeProcessors implements Processors {

    int count = 4;
    int last = 2;

    /** Number of times that were read. */
    int readings;

    final Map<Integer, Integer> bound = new TreeMap<>();
    private final Map<Integer, SchedStat> times = new ConcurrentHashMap<>();

    /** Adds to the times of a thread, in milliseconds. */
    void ran(int thread, long millis, long delayMillis) {
        SchedStat before = times(thread);
        times.put(
                thread,
                new SchedStat(before.runNanos() + millis * 1_000_000, before.delayNanos() + delayMillis * 1_000_000));
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public int lastOf(int thread) {
        return last;
    }

    @Override
    public SchedStat times(int thread) {
        readings++;
        return times.getOrDefault(thread, SchedStat.UNKNOWN);
    }

    @Override
    public void bind(int thread, int processor) {
        bound.put(thread, processor);
    }

    @Override
    public void releaseOthers(int processor, int[] kept) {
        bound.keySet().removeIf(thread -> Arrays.stream(kept).noneMatch(one -> one == thread));
    }
}
