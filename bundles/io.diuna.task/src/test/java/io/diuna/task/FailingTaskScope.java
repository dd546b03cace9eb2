// SPDX-License-Identifier: Apache-2.0
package io.diuna.task;

import io.diuna.api.task.Task;
import io.diuna.api.task.TaskCategory;
import io.diuna.api.task.TaskScope;

/** Task scope that can run out of threads. */
public final class FailingTaskScope implements TaskScope {

    private final TaskScope tasks;
    private volatile boolean empty;

    public FailingTaskScope(TaskScope tasks) {
        this.tasks = tasks;
    }

    /** Whether the machine has no more threads to give. */
    public void setEmpty(boolean isEmpty) {
        empty = isEmpty;
    }

    @Override
    public String owner() {
        return tasks.owner();
    }

    @Override
    public Task thread(TaskCategory category, String name, String description, Runnable work) {
        return tasks.thread(category, name, description, work);
    }

    @Override
    public Task loop(TaskCategory category, String name, String description, Runnable work) {
        if (empty) {
            throw new OutOfMemoryError("unable to create native thread"); // as the start of one says
        }
        return tasks.loop(category, name, description, work);
    }

    @Override
    public void close() {
        tasks.close();
    }
}
