// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler;

import io.diuna.api.task.TaskCategory;
import io.diuna.platform.control.PluginUsage;
import io.diuna.platform.health.HealthProblem;
import io.diuna.scheduler.account.CounterFinder;
import io.diuna.scheduler.account.PluginActions;
import io.diuna.scheduler.account.ThreadCounters;
import io.diuna.scheduler.account.UsageLimits;
import io.diuna.scheduler.account.UsageMonitor;
import io.diuna.scheduler.base.LiveThreads;
import io.diuna.scheduler.install.PluginInstaller;
import io.diuna.scheduler.realtime.RealTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Periodic check of the {@link UsageMonitor} on a thread of its own, with what it may do to plugins. A Java without counters
 * has no usages, no problems and no thread.
 */
final class AccountTask implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AccountTask.class);
    private static final long MILLIS = 1_000;

    /** Pause while there is no third party, whose threads would have to be watched. */
    private static final long CALM_MILLIS = 10_000;

    /** Pause while the heap fills up, or is collected all the time. */
    private static final long TIGHT_MILLIS = 250;

    private final Engine engine;
    private final BooleanSupplier thirdParties;
    private volatile UsageLimits limits;
    private volatile @Nullable UsageMonitor monitor;
    private volatile @Nullable PeriodicTask task;

    /** @param thirdParties returns true while a third party is installed */
    AccountTask(Engine engine, BooleanSupplier thirdParties, UsageLimits limits) {
        this.engine = engine;
        this.thirdParties = thirdParties;
        this.limits = limits;
    }

    /** Starts the thread, if this Java has counters. */
    void start(PluginInstaller installer) {
        ThreadCounters counters = CounterFinder.threads().orElse(null);
        if (counters == null) {
            LOG.info("This Java does not count processor time and memory of threads: plugins have no accounts");
            return;
        }
        EngineMonitor frames = engine.monitor();
        UsageMonitor made = new UsageMonitor(
                engine.usageSource(),
                counters,
                installer::ownersOf,
                CounterFinder.heap(System::nanoTime, this::inBackground),
                new UsageMonitor.Frames(
                        () -> frames.status().number(), () -> frames.status().missed()),
                engine.garbagePauses()::share,
                actions(counters, installer),
                limits);
        monitor = made;
        PeriodicTask started = new PeriodicTask(
                engine.tasks(),
                "diuna-accounts",
                "Measures processor time and memory of plugins",
                () -> pauseMillis(made),
                () -> made.check(System.nanoTime()));
        started.start();
        task = started;
    }

    private void inBackground(Runnable collection) {
        engine.tasks()
                .thread(TaskCategory.SYSTEM, "diuna-collection", "Asks for a garbage collection", collection)
                .start();
    }

    private long pauseMillis(UsageMonitor usages) {
        if (usages.isTight()) {
            return TIGHT_MILLIS;
        }
        return thirdParties.getAsBoolean() ? MILLIS : CALM_MILLIS;
    }

    /** Notes that a third party may have come: the next check may be due. Any thread, never blocks. */
    void bundlesChanged() {
        PeriodicTask started = task;
        if (started != null) {
            started.pauseChanged();
        }
    }

    /** Notes that a plugin starts, perhaps with other code. Any thread, never blocks. */
    void starting(String plugin) {
        UsageMonitor made = monitor;
        if (made != null) {
            made.starting(plugin);
        }
    }

    private static PluginActions actions(ThreadCounters counters, PluginInstaller installer) {
        return new PluginActions() {
            @Override
            public void demote(Set<Long> threads) {
                RealTime.demote(ownNames(counters.names(), threads));
            }

            @Override
            public void disable(String plugin, String reason, Set<Long> threads) {
                installer.disable(plugin, reason);
                interrupt(threads);
            }
        };
    }

    /** Returns the names of these threads that the operating system can tell from those of all other threads. */
    static Set<String> ownNames(Map<Long, String> names, Set<Long> threads) {
        Set<String> others = names.entrySet().stream()
                .filter(thread -> !threads.contains(thread.getKey()))
                .map(thread -> RealTime.known(thread.getValue()))
                .collect(Collectors.toSet());
        Set<String> own = new HashSet<>();
        threads.stream()
                .map(id -> names.getOrDefault(id, ""))
                .map(RealTime::known)
                .forEach(own::add);
        own.removeAll(others);
        return own;
    }

    private static void interrupt(Set<Long> threads) {
        for (Thread thread : LiveThreads.all()) {
            if (threads.contains(thread.getId())) {
                thread.interrupt();
            }
        }
    }

    void setLimits(UsageLimits next) {
        limits = next;
        UsageMonitor made = monitor;
        if (made != null) {
            made.setLimits(next);
        }
    }

    /** Returns what a plugin uses; empty if that is not measured, or it has used nothing yet. Any thread. */
    Optional<PluginUsage> usage(String plugin) {
        UsageMonitor made = monitor;
        return made == null ? Optional.empty() : made.usage(plugin);
    }

    /** Returns the problems with plugins that exceed limits. Any thread. */
    List<HealthProblem> problems() {
        UsageMonitor made = monitor;
        return made == null ? List.of() : made.problems();
    }

    @Override
    public void close() {
        PeriodicTask started = task;
        if (started != null) {
            started.close();
        }
    }
}
