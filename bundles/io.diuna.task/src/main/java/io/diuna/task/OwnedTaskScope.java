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

    private final TaskLog book;
    private final String owner;
    private final Duration patience;
    private final Consumer<OwnedTaskScope> onClose;
    private final TaskFailureListener onFailure;
    private final Set<ScopedTask> tasks = new LinkedHashSet<>();
    private boolean closed;

    /**
     * @param patience how long {@link #close} waits
     * @param onClose is told when it is closed
     * @param onFailure is told when one of its tasks fails
     */
    OwnedTaskScope(
            TaskLog book,
            String owner,
            Duration patience,
            Consumer<OwnedTaskScope> onClose,
            TaskFailureListener onFailure) {
        this.book = book;
        this.owner = owner;
        this.patience = patience;
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
        TaskInfo label = new TaskInfo(category, owner, description, name, CallerFinder.caller());
        return new ScopedTask(this, book, label, work, loop);
    }

    /** Those whose threads have ended are let go now, not by themselves: until then {@link #close} waits for them. */
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

    TaskLog book() {
        return book;
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
        if (!join(all, patience)) {
            List<String> survivors = all.stream()
                    .filter(task -> !task.join(Duration.ZERO))
                    .map(ScopedTask::survive)
                    .toList();
            LOG.warn("{} threads of {} live on after its end: {}", survivors.size(), owner, survivors);
        }
    }

    /** Waits for these, all in all no longer than the limit. */
    static boolean join(List<ScopedTask> tasks, Duration limit) {
        long until = System.nanoTime() + limit.toNanos();
        boolean ended = true;
        for (ScopedTask task : tasks) {
            ended &= task.join(Duration.ofNanos(until - System.nanoTime()));
        }
        return ended;
    }
}
