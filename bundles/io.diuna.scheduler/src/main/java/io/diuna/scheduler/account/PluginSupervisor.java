// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.account;

import io.diuna.platform.health.HealthProblem;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Supervisor of one start of a plugin: applies the limits to its account. For one thread. */
final class PluginSupervisor {

    private static final long CPU_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long ALLOCATION_NANOS = TimeUnit.SECONDS.toNanos(10);

    /** How long a plugin may allocate while collections stop all threads. */
    private static final long PAUSES_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    /** Multiple of the limit of allocation above which a plugin is to blame for collections that stop all threads. */
    private static final double PAUSES_FACTOR = 2;

    /** How long the lower priority has to help before late frames count. */
    private static final long DEMOTION_NANOS = TimeUnit.SECONDS.toNanos(6);

    private static final String REMEDY = "Update or delete the plugin";
    private static final String REMEDY_DISABLED =
            "It is disabled, but its threads do not end: delete it and restart Diuna";
    private static final String REMEDY_LEFT_OVER = "Restart Diuna to get the processor back";

    private final String name;
    private final PluginActions actions;
    private final PluginWarnings warnings;
    private final Overrun cpu = new Overrun(CPU_NANOS);
    private final Overrun leftOvers = new Overrun(CPU_NANOS);
    private final Overrun allocation = new Overrun(ALLOCATION_NANOS);
    private final Overrun pauses = new Overrun(PAUSES_NANOS);
    private final Set<Long> demoted = new HashSet<>();

    /** True from the time it was disabled until its threads have ended. */
    private boolean disabled;

    private Set<Long> threads = Set.of();

    PluginSupervisor(String name, PluginActions actions) {
        this.name = name;
        this.actions = actions;
        warnings = new PluginWarnings(name);
    }

    /**
     * Checks processor time and allocation.
     *
     * @param living its threads
     * @param machine load of the machine, and late frames
     */
    void check(long now, PluginAccount account, PluginThreads living, UsageLimits limits, MachineState machine) {
        threads = living.own().keySet();
        disabled = disabled && !threads.isEmpty();
        demoted.removeIf(id -> !living.contains(id));
        PluginAccount.Rates rates = account.newest();
        double limit = limits.cpu() * machine.limitPart();
        // The mean of some seconds as well: a thread of lower priority gets its time in pieces.
        double cores = Math.max(rates.otherCpu(), account.recent().otherCpu());
        boolean high = cpu.add(cores, limit, now);
        if (rates.otherCpu() >= limit) { // at once: on a busy machine it also delays those that would name it
            demote(threads);
        }
        warnings.set(
                "plugin-cpu",
                high,
                disabled ? REMEDY_DISABLED : REMEDY,
                () -> UsageText.cpu(name, cores, living.own().values()));
        if (high) {
            checkCpu(now, account, limits, machine);
        }
        checkLeftOvers(now, account.recent().leftOverCpu(), limit, living.leftOvers());
        boolean allocates = allocation.add(rates.bytesPerSecond(), limits.bytesPerSecond(), now);
        warnings.set("plugin-allocation", allocates, REMEDY, () -> UsageText.allocation(name, rates.bytesPerSecond()));
        checkPauses(now, rates.otherBytesPerSecond(), limits, machine);
    }

    /** Checks the threads of earlier starts. They never disable the plugin: its present code may be better. */
    private void checkLeftOvers(long now, double cores, double limit, Map<Long, String> left) {
        boolean high = leftOvers.add(cores, limit, now);
        if (high) {
            demote(left.keySet());
        }
        warnings.set("plugin-left-over", high, REMEDY_LEFT_OVER, () -> UsageText.leftOvers(name, cores, left.values()));
    }

    private void demote(Set<Long> ids) {
        if (demoted.addAll(ids)) {
            actions.demote(Set.copyOf(ids));
        }
    }

    /** Disables a plugin that allocates outside rendering while collections stop all threads. Zones look after renderers. */
    private void checkPauses(long now, double bytesPerSecond, UsageLimits limits, MachineState machine) {
        double counted = machine.isCollecting() ? bytesPerSecond : 0;
        if (pauses.add(counted, PAUSES_FACTOR * limits.bytesPerSecond(), now)) {
            disable(UsageText.pauses("Plugin '" + name + "'", bytesPerSecond, machine.pauses()));
            pauses.reset();
        }
    }

    private void checkCpu(long now, PluginAccount account, UsageLimits limits, MachineState machine) {
        long nanos = cpu.duration(now);
        boolean delays = machine.isLate() && nanos >= DEMOTION_NANOS;
        boolean lasts = account.recent().otherCpu() >= limits.cpu() && nanos >= limits.disableNanos();
        if (limits.disableNanos() > 0 && (lasts || delays)) {
            String reason = UsageText.cpuReason(name, account.recent(), TimeUnit.NANOSECONDS.toSeconds(nanos), delays);
            disable(reason);
            cpu.reset();
        }
    }

    /** Checks the heap; null unless it fills up, and this plugin allocates the most. */
    void checkHeap(PluginAccount account, @Nullable HeapTrend heap) {
        double rate = account.recent().bytesPerSecond();
        warnings.set(
                "plugin-heap",
                heap != null,
                disabled ? REMEDY_DISABLED : REMEDY,
                () -> heap == null ? "" : UsageText.heap(name, heap, rate));
        if (heap != null && heap.level() == HeapTrend.Level.DANGER) {
            disable(UsageText.heap(name, heap, rate));
        }
    }

    private void disable(String reason) {
        if (!disabled) {
            actions.disable(name, reason, Set.copyOf(threads));
            disabled = !threads.isEmpty();
        }
    }

    List<HealthProblem> problems() {
        return warnings.all();
    }
}
