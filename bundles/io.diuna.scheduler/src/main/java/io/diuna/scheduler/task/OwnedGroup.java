// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.task;

import io.diuna.api.task.Task;
import io.diuna.api.task.TaskCategory;
import io.diuna.api.task.TaskException;
import io.diuna.api.task.TaskGroup;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** A scope that ends its tasks when one of them fails, and keeps what they threw. */
final class OwnedGroup implements TaskGroup {

    private final OwnedScope scope;
    private final List<Throwable> failures = new ArrayList<>();

    OwnedGroup(Book book, String owner, Duration patience, Consumer<OwnedScope> onClose) {
        scope = new OwnedScope(book, owner, patience, onClose, (label, failure, again, inARow) -> failed(failure));
    }

    OwnedScope scope() {
        return scope;
    }

    @Override
    public Task start(TaskCategory category, String name, String description, Runnable work) {
        Task task = scope.thread(category, name, description, work);
        if (hasFailed()) {
            task.interrupt(); // so it ends without having begun
        }
        task.start();
        if (hasFailed()) {
            task.interrupt(); // one has failed meanwhile, perhaps too early to know of this one
        }
        return task;
    }

    @Override
    public boolean join(Duration limit) {
        if (!OwnedScope.join(scope.all(), limit)) {
            return false;
        }
        synchronized (failures) {
            if (!failures.isEmpty()) {
                throw new TaskException(
                        failures.size() + " tasks of '" + scope.owner() + "' failed: "
                                + failures.stream().map(Failure::words).collect(Collectors.joining("; ")),
                        failures);
            }
        }
        return true;
    }

    @Override
    public void close() {
        scope.close();
    }

    private boolean hasFailed() {
        synchronized (failures) {
            return !failures.isEmpty();
        }
    }

    private void failed(Throwable failure) {
        synchronized (failures) {
            failures.add(failure);
        }
        for (OwnedTask task : scope.all()) {
            if (task.thread() != Thread.currentThread()) {
                task.interrupt();
            }
        }
    }
}
