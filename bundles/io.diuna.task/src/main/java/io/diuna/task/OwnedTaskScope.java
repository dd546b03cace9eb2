// SPDX-License-Identifier: Apache-2.0
package io.diuna.task;

import io.diuna.api.task.Task;
import io.diuna.api.task.TaskCategory;
import io.diuna.api.task.TaskScope;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Task scope of one owner: creates its tasks and ends them all on close. */
final class OwnedTaskScope implements TaskScope {

    private static final Logger LOG = LoggerFactory.getLogger(OwnedTaskScope.class);

    private final TaskLog log;
    private final String owner;
    private final Duration limit;
    private final Consumer<OwnedTaskScope> onClose;
    private final TaskFailureListener onFailure;
    private final Set<ScopedTask> tasks = new LinkedHashSet<>();
    private boolean closed;

    /**
     * @param limit time limit of {@link #close}
     * @param onClose callback when the scope is closed
     * @param onFailure callback when a task fails
     */
    OwnedTaskScope(
            TaskLog log,
            String owner,
            Duration limit,
            Consumer<OwnedTaskScope> onClose,
            TaskFailureListener onFailure) {
        this.log = log;
        this.owner = owner;
        this.limit = limit;
        this.onClose = onClose;
        this.onFailure = onFailure;
    }

    @Override
    public String owner() {
        return owner;
    }

    @Override
    public ScopedTask thread(TaskCategory category, String name, String description, Runnable work) {
        return make(category, name, description, work, false);
    }

    @Override
    public Task loop(TaskCategory category, String name, String description, Runnable work) {
        return make(category, name, description, work, true);
    }

    private ScopedTask make(TaskCategory category, String name, String description, Runnable work, boolean loop) {
        TaskInfo info = new TaskInfo(category, owner, description, name, CallerFinder.caller());
        return new ScopedTask(this, log, info, work, loop);
    }

    /** Adds a task. Ended tasks are removed here, not by their own threads, because {@link #close} waits for those. */
    synchronized void admit(ScopedTask task) {
        if (closed) {
            throw new IllegalStateException("The tasks of '" + owner + "' are closed: nothing more can be started");
        }
        tasks.removeIf(other -> other.thread().getState() == Thread.State.TERMINATED);
        tasks.add(task);
    }

    synchronized void dismiss(ScopedTask task) {
        tasks.remove(task);
    }

    TaskLog log() {
        return log;
    }

    TaskFailureListener onFailure() {
        return onFailure;
    }

    /** Marks the scope closed and returns the tasks whose threads may still run. */
    private synchronized List<ScopedTask> shut() {
        closed = true;
        return new ArrayList<>(tasks);
    }

    @Override
    public void close() {
        List<ScopedTask> all = shut();
        onClose.accept(this);
        all.forEach(Task::interrupt);
        all.removeIf(task -> task.thread() == Thread.currentThread());
        if (!join(all, limit)) {
            List<String> leaked = all.stream()
                    .filter(task -> !task.join(Duration.ZERO))
                    .map(ScopedTask::markLeaked)
                    .toList();
            LOG.warn("{} threads of {} are still alive after it was closed: {}", leaked.size(), owner, leaked);
        }
    }

    /** Waits for all tasks, up to a common time limit. Returns true if all have ended. */
    static boolean join(List<ScopedTask> tasks, Duration limit) {
        long until = System.nanoTime() + limit.toNanos();
        boolean ended = true;
        for (ScopedTask task : tasks) {
            ended &= task.join(Duration.ofNanos(until - System.nanoTime()));
        }
        return ended;
    }
}
