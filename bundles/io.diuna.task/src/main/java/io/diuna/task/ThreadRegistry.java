// SPDX-License-Identifier: Apache-2.0
package io.diuna.task;

import io.diuna.api.task.TaskScope;
import io.diuna.api.task.TaskStatus;
import io.diuna.platform.task.TaskMonitor;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;

/** Thread registry: the open task scopes of all bundles, and the log of their runs. */
public final class ThreadRegistry implements TaskMonitor, AutoCloseable {

    /** Number of ended runs to keep. */
    static final int CAPACITY = 1_000;

    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(1);

    private final TaskLog log;
    private final Duration limit;
    private final Set<OwnedTaskScope> scopes = new LinkedHashSet<>();

    public ThreadRegistry() {
        this(InstantSource.system(), System::nanoTime, CLOSE_LIMIT);
    }

    /**
     * Creates a registry with clocks of a test.
     *
     * @param wall wall clock, for start times
     * @param nanos monotonic clock in nanoseconds, for durations
     * @param limit time limit of closing a scope
     */
    ThreadRegistry(InstantSource wall, LongSupplier nanos, Duration limit) {
        log = new TaskLog(CAPACITY, wall, nanos);
        this.limit = limit;
    }

    /**
     * Opens a scope.
     *
     * @param owner the symbolic name of the bundle that owns the threads
     */
    public synchronized TaskScope open(String owner) {
        OwnedTaskScope scope = new OwnedTaskScope(log, owner, limit, this::forget, TaskFailureListener.logging());
        scopes.add(scope);
        return scope;
    }

    /** Returns the task registry of one bundle. */
    public BundleTaskRegistry of(String owner) {
        return new BundleTaskRegistry(this, owner);
    }

    synchronized boolean isOpen(TaskScope scope) {
        return scopes.contains(scope);
    }

    @Override
    public List<TaskStatus> tasks() {
        return log.tasks();
    }

    @Override
    public Map<TaskStatus.State, Long> counts() {
        return log.counts();
    }

    /** Closes the scopes that their owners left open. */
    @Override
    public void close() {
        List<OwnedTaskScope> open;
        synchronized (this) {
            open = List.copyOf(scopes);
        }
        open.forEach(OwnedTaskScope::close);
    }

    private synchronized void forget(OwnedTaskScope scope) {
        scopes.remove(scope);
    }
}
