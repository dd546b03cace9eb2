// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.account;

import io.diuna.platform.control.PluginUsage;
import io.diuna.platform.health.HealthProblem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Monitor of the resource usage of plugins. It names those that exceed a limit, lowers the priority of their threads, and
 * disables those that go on, or whose threads delay frames, or that fill the heap. One thread calls {@link #check}
 * and {@link #isTight}; any thread may call the other methods.
 */
public final class UsageMonitor {

    private static final double NANOS = 1e9;

    /** Frames since the start, and those of them that were missed. */
    public record Frames(LongSupplier number, LongSupplier missed) {}

    private final PluginAccounts accounts;
    private final ThreadCounters counters;
    private final Supplier<@Nullable HeapReading> heapReadings;
    private final Frames frames;
    private final DoubleSupplier pauses;
    private final PluginActions actions;
    private final HeapTrend heap = new HeapTrend();
    private final FrameLoss loss = new FrameLoss();

    /** By symbolic name. */
    private final Map<String, PluginSupervisor> plugins = new HashMap<>();

    /** Symbolic names of the plugins that have started since the last check. */
    private final Queue<String> started = new ConcurrentLinkedQueue<>();

    /** State of the heap at the last check: true if it filled up, or was collected all the time. For the checking thread. */
    private boolean tight;

    private volatile UsageLimits limits;
    private volatile Map<String, PluginUsage> usages = Map.of();
    private volatile List<HealthProblem> problems = List.of();

    /**
     * @param source what plugins use on threads of Diuna
     * @param counters counters of all threads
     * @param pluginsOfClass returns the symbolic names of the plugins that contain a class, by the name of the class
     * @param heap returns the heap after the newest collection; null before the first
     * @param pauses returns the share of the time for which collections stop all threads, 0 to 1
     */
    public UsageMonitor(
            UsageSource source,
            ThreadCounters counters,
            Function<String, Set<String>> pluginsOfClass,
            Supplier<@Nullable HeapReading> heap,
            Frames frames,
            DoubleSupplier pauses,
            PluginActions actions,
            UsageLimits limits) {
        this.counters = counters;
        accounts = new PluginAccounts(source, counters, pluginsOfClass);
        heapReadings = heap;
        this.frames = frames;
        this.pauses = pauses;
        this.actions = actions;
        this.limits = limits;
    }

    /** Sets the limits; any thread. */
    public void setLimits(UsageLimits next) {
        limits = next;
    }

    /**
     * Notes that a plugin starts, perhaps with other code. The threads that it has left running are named, but count for
     * nothing else: the new code is not to blame for them. Any thread, never blocks.
     */
    public void starting(String plugin) {
        accounts.starting(plugin);
        started.add(plugin);
    }

    /** Returns what a plugin uses; empty if it has used nothing yet. */
    public Optional<PluginUsage> usage(String plugin) {
        return Optional.ofNullable(usages.get(plugin));
    }

    /** Returns a problem for each limit that is exceeded. */
    public List<HealthProblem> problems() {
        return problems;
    }

    /** Returns true if the heap filled up, or was collected all the time, at the last check: the next one should come soon. */
    public boolean isTight() {
        return tight;
    }

    /**
     * Reads all counters and acts on them; called about once a second.
     *
     * @param now monotonic time in nanoseconds
     */
    public void check(long now) {
        for (String name = started.poll(); name != null; name = started.poll()) {
            accounts.restart(name);
            plugins.remove(name);
        }
        accounts.read(now);
        heap.add(heapReadings.get());
        loss.add(now, frames.number().getAsLong(), frames.missed().getAsLong());
        MachineState machine = new MachineState(counters.load(), loss.share(), pauses.getAsDouble());
        tight = heap.isFilling(now) || machine.isCollecting();
        String largest = heap.level() == HeapTrend.Level.NORMAL ? null : largestAllocator();
        Map<String, PluginUsage> newUsages = new HashMap<>();
        List<HealthProblem> newProblems = new ArrayList<>();
        accounts.all().forEach((name, account) -> {
            PluginSupervisor plugin = plugins.computeIfAbsent(name, key -> new PluginSupervisor(key, actions));
            plugin.check(now, account, accounts.threadsOf(name), limits, machine);
            plugin.checkHeap(account, name.equals(largest) ? heap : null);
            newProblems.addAll(plugin.problems());
            newUsages.put(name, usage(account, plugin.problems()));
        });
        usages = Map.copyOf(newUsages);
        problems = List.copyOf(newProblems);
    }

    /** Returns the plugin that can have filled the heap: it allocates fast enough, and has allocated enough in all. */
    private @Nullable String largestAllocator() {
        String largest = null;
        double most = heap.growth() / 2;
        for (Map.Entry<String, PluginAccount> entry : accounts.all().entrySet()) {
            double rate = entry.getValue().recent().bytesPerSecond();
            if (rate > most && entry.getValue().total().bytes() > heap.used() / 4) {
                most = rate;
                largest = entry.getKey();
            }
        }
        return largest;
    }

    private static PluginUsage usage(PluginAccount account, List<HealthProblem> problems) {
        PluginAccount.Rates rates = account.recent();
        return new PluginUsage(
                rates.renderCpu(),
                rates.callCpu(),
                rates.threadCpu() + rates.leftOverCpu(),
                account.total().cpuNanos() / NANOS,
                Math.round(rates.bytesPerSecond()),
                problems.stream().map(HealthProblem::message).toList());
    }
}
