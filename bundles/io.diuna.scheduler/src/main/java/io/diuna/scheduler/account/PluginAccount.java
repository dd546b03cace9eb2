// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.account;

import io.diuna.scheduler.base.ResourceUsage;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;

/** Account of one plugin: totals since Diuna started, and rates of the last seconds. For one thread. */
final class PluginAccount {

    private static final long WINDOW_NANOS = TimeUnit.SECONDS.toNanos(5);

    /**
     * Totals at one moment.
     *
     * @param nanos the moment
     * @param rendering of its renderers on render threads
     * @param calls of its other calls on threads of Diuna
     * @param threads of its own threads
     * @param leftOvers of its own threads of earlier starts
     */
    record Reading(
            long nanos, ResourceUsage rendering, ResourceUsage calls, ResourceUsage threads, ResourceUsage leftOvers) {

        /** Returns the usage of the present start. */
        ResourceUsage present() {
            return rendering.plus(other());
        }

        /** Returns the usage of the present start outside rendering. */
        ResourceUsage other() {
            return calls.plus(threads);
        }
    }

    /**
     * Rates between two moments.
     *
     * @param renderCpu processor cores, on average, of its renderers
     * @param callCpu processor cores of its other calls
     * @param threadCpu processor cores of its own threads
     * @param leftOverCpu processor cores of its own threads of earlier starts
     * @param bytesPerSecond allocation, without that of earlier starts
     * @param otherBytesPerSecond the part of it that is not of its renderers
     */
    record Rates(
            double renderCpu,
            double callCpu,
            double threadCpu,
            double leftOverCpu,
            double bytesPerSecond,
            double otherBytesPerSecond) {

        private static final Rates NONE = new Rates(0, 0, 0, 0, 0, 0);

        /** Returns the processor cores outside rendering, without those of earlier starts. */
        double otherCpu() {
            return callCpu + threadCpu;
        }
    }

    /** Oldest first; the first one is the newest that is older than the window, if there is one. */
    private final Deque<Reading> readings = new ArrayDeque<>();

    private Rates newest = Rates.NONE;

    /** Adds the totals of now. */
    void add(Reading now) {
        if (!readings.isEmpty()) {
            newest = rates(readings.getLast(), now);
        }
        readings.add(now);
        while (readings.size() > 2 && now.nanos() - second().nanos() >= WINDOW_NANOS) {
            readings.removeFirst();
        }
    }

    private Reading second() {
        Reading first = readings.removeFirst();
        Reading second = readings.getFirst();
        readings.addFirst(first);
        return second;
    }

    /** Returns the rates between the last two readings. */
    Rates newest() {
        return newest;
    }

    /** Returns the rates of the last 5 s. */
    Rates recent() {
        return readings.isEmpty() ? Rates.NONE : rates(readings.getFirst(), readings.getLast());
    }

    /** Returns everything since Diuna started. */
    ResourceUsage total() {
        return readings.isEmpty()
                ? ResourceUsage.ZERO
                : readings.getLast().present().plus(readings.getLast().leftOvers());
    }

    private static Rates rates(Reading from, Reading to) {
        double nanos = to.nanos() - from.nanos();
        return nanos <= 0
                ? Rates.NONE
                : new Rates(
                        to.rendering().since(from.rendering()).cpuNanos() / nanos,
                        to.calls().since(from.calls()).cpuNanos() / nanos,
                        to.threads().since(from.threads()).cpuNanos() / nanos,
                        to.leftOvers().since(from.leftOvers()).cpuNanos() / nanos,
                        to.present().since(from.present()).bytes() * 1e9 / nanos,
                        to.other().since(from.other()).bytes() * 1e9 / nanos);
    }
}
