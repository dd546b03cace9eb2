// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.task;

import io.diuna.platform.task.TaskRegistry;
import io.diuna.platform.task.TaskScope;
import io.diuna.platform.task.TaskStatus;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;

/** The scopes that are open and the book of all their tasks. */
public final class ThreadRegistry implements TaskRegistry, AutoCloseable {

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

    @Override
    public synchronized TaskScope open(String owner) {
        OwnedTaskScope scope = new OwnedTaskScope(book, owner, patience, this::forget, TaskFailureListener.logging());
        scopes.add(scope);
        return scope;
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
