// SPDX-License-Identifier: Apache-2.0
package io.diuna.task;

import io.diuna.api.task.TaskRegistry;
import io.diuna.api.task.TaskScope;
import java.util.ArrayList;
import java.util.List;

/** Task registry of one bundle. Closing it closes the scopes that the bundle left open. */
public final class BundleTaskRegistry implements TaskRegistry, AutoCloseable {

    private final ThreadRegistry threads;
    private final String owner;
    private final List<TaskScope> scopes = new ArrayList<>();
    private boolean closed;

    BundleTaskRegistry(ThreadRegistry threads, String owner) {
        this.threads = threads;
        this.owner = owner;
    }

    @Override
    public synchronized TaskScope open() {
        if (closed) {
            throw new IllegalStateException("Bundle '" + owner + "' has stopped: no scope can be opened");
        }
        scopes.removeIf(scope -> !threads.isOpen(scope));
        TaskScope scope = threads.open(owner);
        scopes.add(scope);
        return scope;
    }

    @Override
    public void close() {
        List<TaskScope> open;
        synchronized (this) {
            closed = true;
            open = List.copyOf(scopes);
        }
        open.forEach(TaskScope::close);
    }
}
