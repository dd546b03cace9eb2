// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.account;

import io.diuna.scheduler.base.ResourceUsage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Accounts of the threads that plugins have started: what each plugin's threads have used, those that have ended included.
 * Stacks are read only of threads that work and whose owner is not known. A thread that starts and ends between two readings
 * is not seen. For one thread.
 */
final class ThreadAccounts {

    /** Processor time between two readings from which the owner of a thread is looked up. */
    private static final long CPU_NANOS = 10_000_000;

    /** Allocation between two readings from which the owner of a thread is looked up. */
    private static final long BYTES = 256 << 10;

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
    }

    private final ThreadCounters counters;
    private final ThreadOwners owners;

    /** By thread id. */
    private final Map<Long, Account> threads = new HashMap<>();

    /** By symbolic name. */
    private final Map<String, ResourceUsage> totals = new HashMap<>();

    ThreadAccounts(ThreadCounters counters, ThreadOwners owners) {
        this.counters = counters;
        this.owners = owners;
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
            if (account.owner == null && unknown.size() < MOST_STACKS && isBusy(account.pending)) {
                unknown.add(ids[i]);
            }
        }
        threads.keySet().retainAll(alive);
        attribute(unknown);
        threads.values().forEach(this::charge);
    }

    private static void add(Account account, ResourceUsage now) {
        if (now.cpuNanos() < account.total.cpuNanos() || now.bytes() < account.total.bytes()) {
            account.total = ResourceUsage.ZERO; // another thread that was given the same id
            account.owner = null;
        }
        account.pending = account.pending.plus(now.since(account.total));
        account.total = now;
    }

    private static boolean isBusy(ResourceUsage pending) {
        return pending.cpuNanos() >= CPU_NANOS || pending.bytes() >= BYTES;
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
                account.pending = owner.isPresent() ? account.pending : ResourceUsage.ZERO;
            }
        }
    }

    private void charge(Account account) {
        if (account.owner != null) {
            if (!account.owner.equals(ThreadOwners.PLATFORM)) {
                totals.merge(account.owner, account.pending, ResourceUsage::plus);
            }
            account.pending = ResourceUsage.ZERO;
        }
    }

    /** Returns what the threads of each plugin have used since the start, by symbolic name. */
    Map<String, ResourceUsage> totals() {
        return Map.copyOf(totals);
    }

    /** Returns the names of the living threads of a plugin, by id. */
    Map<Long, String> threadsOf(String plugin) {
        Map<Long, String> names = new HashMap<>();
        threads.forEach((id, account) -> {
            if (plugin.equals(account.owner)) {
                names.put(id, account.name);
            }
        });
        return names;
    }
}
