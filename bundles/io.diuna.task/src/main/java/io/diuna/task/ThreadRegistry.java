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

    /** Of how many runs that have ended is told. */
    static final int CAPACITY = 1_000;

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final TaskLog book;
    private final Duration patience;
    private final Set<OwnedTaskScope> scopes = new LinkedHashSet<>();

    public ThreadRegistry() {
        this(InstantSource.system(), System::nanoTime, PATIENCE);
    }

    /**
     * For tests.
     *
     * @param wall tells when a run began
     * @param nanos measures how long it lasts
     * @param patience how long a scope waits when it is closed
     */
    ThreadRegistry(InstantSource wall, LongSupplier nanos, Duration patience) {
        book = new TaskLog(CAPACITY, wall, nanos);
        this.patience = patience;
    }

    /**
     * Opens a scope.
     *
     * @param owner the symbolic name of the bundle that owns the threads
     */
    public synchronized TaskScope open(String owner) {
        OwnedTaskScope scope = new OwnedTaskScope(book, owner, patience, this::forget, TaskFailureListener.logging());
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
        return book.tasks();
    }

    @Override
    public Map<TaskStatus.State, Long> counts() {
        return book.counts();
    }

    /** Closes what its owners have left open. */
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
