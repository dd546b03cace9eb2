// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.account;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** User-facing texts about the resource usage of plugins. */
public final class UsageText {

    private static final int MOST_NAMES = 3;
    private static final double MEGABYTE = 1e6;
    private static final double PERCENT = 100;

    private UsageText() {}

    /** Text about processor time outside rendering. */
    static String cpu(String plugin, double cores, Collection<String> threads) {
        return String.format(
                Locale.ROOT,
                "Plugin '%s' uses %.1f processor cores outside rendering%s",
                plugin,
                cores,
                threads.isEmpty() ? "" : ", in " + names(threads));
    }

    /** Text about processor time of threads of earlier starts. */
    static String leftOvers(String plugin, double cores, Collection<String> threads) {
        return String.format(
                Locale.ROOT,
                "Plugin '%s' runs anew, but threads of its earlier start or version use %.1f processor cores%s",
                plugin,
                cores,
                threads.isEmpty() ? "" : ", in " + names(threads));
    }

    /** Text about processor time outside rendering, for a plugin that is disabled for it. */
    static String cpuReason(String plugin, PluginAccount.Rates rates, long seconds, boolean delays) {
        return String.format(
                Locale.ROOT,
                "Plugin '%s' used %.1f processor cores outside rendering for %d s%s",
                plugin,
                rates.otherCpu(),
                seconds,
                delays ? ", and frames were late" : "");
    }

    /** Text about allocation. */
    static String allocation(String plugin, double bytesPerSecond) {
        return "Plugin '" + plugin + "' allocates " + megabytes(bytesPerSecond)
                + " a second, so that the garbage collector runs often";
    }

    /** Text about collections that stop all threads; {@code pauses} is their share of the time. */
    public static String pauses(String subject, double bytesPerSecond, double pauses) {
        return subject + " allocates " + megabytes(bytesPerSecond)
                + " a second, so that garbage collections stop every zone for " + Math.round(pauses * PERCENT)
                + " % of the time";
    }

    /** Text about a heap that grows. */
    static String heap(String plugin, HeapTrend heap, double bytesPerSecond) {
        String growth = heap.growth() > 0 ? " and grows by " + megabytes(heap.growth()) + " a second" : "";
        return "The heap is " + Math.round(heap.share() * PERCENT) + " % full after a garbage collection" + growth
                + "; plugin '" + plugin + "' allocates the most, " + megabytes(bytesPerSecond) + " a second";
    }

    private static String names(Collection<String> threads) {
        List<String> sorted = threads.stream().sorted().toList();
        List<String> first = sorted.subList(0, Math.min(MOST_NAMES, sorted.size()));
        int more = sorted.size() - first.size();
        return (sorted.size() == 1 ? "thread " : sorted.size() + " threads: ")
                + String.join(", ", first)
                + (more > 0 ? " and " + more + " more" : "");
    }

    private static String megabytes(double bytes) {
        return String.format(Locale.ROOT, bytes < 10 * MEGABYTE ? "%.1f MB" : "%.0f MB", bytes / MEGABYTE);
    }
}
