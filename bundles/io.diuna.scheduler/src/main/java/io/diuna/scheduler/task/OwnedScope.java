// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.task;

import io.diuna.platform.task.Task;
import io.diuna.platform.task.TaskCategory;
import io.diuna.platform.task.TaskScope;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Task scope of one owner: creates its tasks and ends them all on close. */
final class OwnedScope implements TaskScope {

    private static final Logger LOG = LoggerFactory.getLogger(OwnedScope.class);

    private final Book book;
    private final String owner;
    private final Duration patience;
    private final Consumer<OwnedScope> onClose;
    private final FailureListener onFailure;
    private final Set<OwnedTask> tasks = new LinkedHashSet<>();
    private boolean closed;

    /**
     * @param patience how long {@link #close} waits
     * @param onClose is told when it is closed
     * @param onFailure is told when one of its tasks fails
     */
    OwnedScope(Book book, String owner, Duration patience, Consumer<OwnedScope> onClose, FailureListener onFailure) {
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
    public OwnedTask thread(TaskCategory category, String name, String description, Runnable work) {
        return make(category, name, description, work, false);
    }

    @Override
    public Task loop(TaskCategory category, String name, String description, Runnable work) {
        return make(category, name, description, work, true);
    }

    private OwnedTask make(TaskCategory category, String name, String description, Runnable work, boolean loop) {
        Label label = new Label(category, owner, description, name, Origin.caller());
        return new OwnedTask(this, book, label, work, loop);
    }

    /** Those whose threads have ended are let go now, not by themselves: until then {@link #close} waits for them. */
    synchronized void admit(OwnedTask task) {
        if (closed) {
            throw new IllegalStateException("The tasks of '" + owner + "' are closed: nothing more can be started");
        }
        tasks.removeIf(other -> other.thread().getState() == Thread.State.TERMINATED);
        tasks.add(task);
    }

    synchronized void dismiss(OwnedTask task) {
        tasks.remove(task);
    }

    Book book() {
        return book;
    }

    FailureListener onFailure() {
        return onFailure;
    }

    /** Marks the scope closed and returns the tasks whose threads may still run. */
    private synchronized List<OwnedTask> shut() {
        closed = true;
        return new ArrayList<>(tasks);
    }

    @Override
    public void close() {
        List<OwnedTask> all = shut();
        onClose.accept(this);
        all.forEach(Task::interrupt);
        all.removeIf(task -> task.thread() == Thread.currentThread());
        if (!join(all, patience)) {
            List<String> survivors = all.stream()
                    .filter(task -> !task.join(Duration.ZERO))
                    .map(OwnedTask::survive)
                    .toList();
            LOG.warn("{} threads of {} live on after its end: {}", survivors.size(), owner, survivors);
        }
    }

    /** Waits for these, all in all no longer than the limit. */
    static boolean join(List<OwnedTask> tasks, Duration limit) {
        long until = System.nanoTime() + limit.toNanos();
        boolean ended = true;
        for (OwnedTask task : tasks) {
            ended &= task.join(Duration.ofNanos(until - System.nanoTime()));
        }
        return ended;
    }
}
