// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.account;

import io.diuna.scheduler.base.ResourceUsage;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Accounts of all plugins that have used anything. For one thread. */
final class PluginAccounts {

    private final UsageSource source;
    private final ThreadAccounts threads;

    /** By symbolic name. */
    private final Map<String, PluginAccount> accounts = new TreeMap<>();

    /** @param plugins returns the symbolic names of the plugins that contain a class, by the name of the class */
    PluginAccounts(UsageSource source, ThreadCounters counters, Function<String, Set<String>> plugins) {
        this.source = source;
        threads = new ThreadAccounts(counters, new ThreadOwners(plugins));
    }

    /** Notes that a plugin starts: all threads that are alive are not of this start. Any thread, never blocks. */
    void starting(String plugin) {
        threads.starting(plugin);
    }

    /** Forgets the rates of a plugin, which has started anew. */
    void restart(String plugin) {
        accounts.remove(plugin);
    }

    /** Reads all counters. */
    void read(long now) {
        threads.read();
        Map<String, ResourceUsage> rendering = source.rendering().get();
        Map<String, ResourceUsage> calls = source.calls().get();
        Map<String, ResourceUsage> own = threads.totals();
        Map<String, ResourceUsage> left = threads.leftOverTotals();
        Set<String> plugins = new HashSet<>(rendering.keySet());
        plugins.addAll(calls.keySet());
        plugins.addAll(own.keySet());
        plugins.addAll(left.keySet());
        for (String plugin : plugins) {
            accounts.computeIfAbsent(plugin, name -> new PluginAccount())
                    .add(new PluginAccount.Reading(
                            now, of(rendering, plugin), of(calls, plugin), of(own, plugin), of(left, plugin)));
        }
    }

    private static ResourceUsage of(Map<String, ResourceUsage> totals, String plugin) {
        return totals.getOrDefault(plugin, ResourceUsage.ZERO);
    }

    /** Returns the accounts by symbolic name. */
    Map<String, PluginAccount> all() {
        return accounts;
    }

    /** Returns the living threads of a plugin. */
    PluginThreads threadsOf(String plugin) {
        return threads.threadsOf(plugin);
    }
}
