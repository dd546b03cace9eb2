// SPDX-License-Identifier: Apache-2.0
package io.diuna.task;

import io.diuna.api.task.Task;
import io.diuna.api.task.TaskCategory;
import io.diuna.api.task.TaskScope;
import io.diuna.api.task.TaskStatus;
import java.time.Duration;

/** Tasks of another scope, whose start fails while the machine is out of threads. */
public final class FailingTaskScope implements TaskScope {

    private final TaskScope tasks;
    private volatile boolean empty;

    public FailingTaskScope(TaskScope tasks) {
        this.tasks = tasks;
    }

    /** Sets whether the machine is out of threads. */
    public void setEmpty(boolean isEmpty) {
        empty = isEmpty;
    }

    @Override
    public String owner() {
        return tasks.owner();
    }

    @Override
    public Task thread(TaskCategory category, String name, String description, Runnable work) {
        return new FailingTask(tasks.thread(category, name, description, work));
    }

    @Override
    public Task loop(TaskCategory category, String name, String description, Runnable work) {
        return new FailingTask(tasks.loop(category, name, description, work));
    }

    @Override
    public void close() {
        tasks.close();
    }

    /** Fails in {@link #start}, as {@link Thread#start} does. */
    private final class FailingTask implements Task {

        private final Task task;

        FailingTask(Task task) {
            this.task = task;
        }

        @Override
        public Task start() {
            if (empty) {
                throw new OutOfMemoryError("unable to create native thread");
            }
            task.start();
            return this;
        }

        @Override
        public Thread thread() {
            return task.thread();
        }

        @Override
        public TaskStatus status() {
            return task.status();
        }

        @Override
        public boolean isCancelled() {
            return task.isCancelled();
        }

        @Override
        public void interrupt() {
            task.interrupt();
        }

        @Override
        public boolean join(Duration limit) {
            return task.join(limit);
        }

        @Override
        public void abandon(String reason) {
            task.abandon(reason);
        }
    }
}
