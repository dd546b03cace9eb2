// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.account;

import io.diuna.scheduler.base.ResourceUsage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Accounts of the threads that plugins have started: what each plugin's threads have used, those that have ended included.
 * Stacks are read only of threads that work and whose owner is not known. A thread that starts and ends between two readings
 * is not seen. A thread that was alive when its plugin last started is a left-over of an earlier start, whose code may be of
 * an earlier version, and has an account of its own. For one thread, but for {@link #starting}.
 */
final class ThreadAccounts {

    /** Processor time between two readings from which the owner of a thread is looked up. */
    private static final long CPU_NANOS = 10_000_000;

    /** Allocation between two readings from which the owner of a thread is looked up. */
    private static final long BYTES = 256 << 10;

    /** Doublings of these two, one for each stack that did not say whose the thread is. */
    private static final int MOST_DOUBLINGS = 6;

    /** Most stacks of one reading; the others are read next time. */
    private static final int MOST_STACKS = 64;

    /** Account of one thread. */
    private static final class Account {
        String name = "";
        ResourceUsage total = ResourceUsage.ZERO;

        /** Usage that is charged to its owner, once known. */
        ResourceUsage pending = ResourceUsage.ZERO;

        /** Symbolic name of a plugin, {@link ThreadOwners#PLATFORM}, or null if not known yet. */
        @Nullable
        String owner;

        /** Stacks that did not say whose the thread is. */
        int misses;

        boolean isDue() {
            int doublings = Math.min(misses, MOST_DOUBLINGS);
            return pending.cpuNanos() >= CPU_NANOS << doublings || pending.bytes() >= BYTES << doublings;
        }
    }

    private final ThreadCounters counters;
    private final ThreadOwners owners;

    /** By thread id. */
    private final Map<Long, Account> threads = new HashMap<>();

    /** Of the present start of each plugin and those before it, by symbolic name. */
    private final Map<String, ResourceUsage> totals = new HashMap<>();

    /** Of left-overs, by symbolic name. */
    private final Map<String, ResourceUsage> leftOverTotals = new HashMap<>();

    /** Ids of all threads that were alive when a plugin last started, by symbolic name; sorted. */
    private final Map<String, long[]> earlier = new ConcurrentHashMap<>();

    ThreadAccounts(ThreadCounters counters, ThreadOwners owners) {
        this.counters = counters;
        this.owners = owners;
    }

    /** Notes that a plugin starts: all threads that are alive are not of this start. Any thread, never blocks. */
    void starting(String plugin) {
        long[] alive = counters.threads();
        Arrays.sort(alive);
        earlier.put(plugin, alive);
    }

    /** Reads all counters. */
    void read() {
        long[] ids = counters.threads();
        long[] cpu = counters.cpuNanos(ids);
        long[] bytes = counters.allocatedBytes(ids);
        Set<Long> alive = new HashSet<>();
        List<Long> unknown = new ArrayList<>();
        for (int i = 0; i < ids.length; i++) {
            if (cpu[i] < 0 || bytes[i] < 0) {
                continue; // ended meanwhile
            }
            alive.add(ids[i]);
            Account account = threads.computeIfAbsent(ids[i], id -> new Account());
            add(account, new ResourceUsage(cpu[i], bytes[i]));
            if (account.owner == null && unknown.size() < MOST_STACKS && account.isDue()) {
                unknown.add(ids[i]);
            }
        }
        threads.keySet().retainAll(alive);
        attribute(unknown);
        threads.forEach(this::charge);
    }

    private static void add(Account account, ResourceUsage now) {
        if (now.cpuNanos() < account.total.cpuNanos() || now.bytes() < account.total.bytes()) {
            account.total = ResourceUsage.ZERO; // another thread that was given the same id
            account.owner = null;
            account.misses = 0;
        }
        account.pending = account.pending.plus(now.since(account.total));
        account.total = now;
    }

    private void attribute(List<Long> unknown) {
        if (unknown.isEmpty()) {
            return;
        }
        for (ThreadStack stack :
                counters.stacks(unknown.stream().mapToLong(Long::longValue).toArray())) {
            Optional<String> owner = owners.owner(stack);
            Account account = threads.get(stack.thread());
            if (account != null) {
                account.name = stack.name();
                account.owner = owner.orElse(null);
                if (owner.isEmpty()) {
                    account.misses++;
                    account.pending = ResourceUsage.ZERO;
                }
            }
        }
    }

    private void charge(long id, Account account) {
        if (account.owner != null) {
            if (!account.owner.equals(ThreadOwners.PLATFORM)) {
                Map<String, ResourceUsage> charged = isLeftOver(account.owner, id) ? leftOverTotals : totals;
                charged.merge(account.owner, account.pending, ResourceUsage::plus);
            }
            account.pending = ResourceUsage.ZERO;
        }
    }

    private boolean isLeftOver(String plugin, long id) {
        long[] ids = earlier.get(plugin);
        return ids != null && Arrays.binarySearch(ids, id) >= 0;
    }

    /** Returns what the threads of each plugin have used since Diuna started, without left-overs, by symbolic name. */
    Map<String, ResourceUsage> totals() {
        return Map.copyOf(totals);
    }

    /** Returns what the left-overs of each plugin have used since its next start, by symbolic name. */
    Map<String, ResourceUsage> leftOverTotals() {
        return Map.copyOf(leftOverTotals);
    }

    /** Returns the living threads of a plugin. */
    PluginThreads threadsOf(String plugin) {
        Map<Long, String> own = new HashMap<>();
        Map<Long, String> leftOvers = new HashMap<>();
        threads.forEach((id, account) -> {
            if (plugin.equals(account.owner)) {
                (isLeftOver(plugin, id) ? leftOvers : own).put(id, account.name);
            }
        });
        return new PluginThreads(own, leftOvers);
    }
}
