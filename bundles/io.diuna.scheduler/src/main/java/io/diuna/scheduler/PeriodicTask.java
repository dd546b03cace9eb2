// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler;

import io.diuna.api.task.Task;
import io.diuna.api.task.TaskCategory;
import io.diuna.api.task.TaskScope;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/** Task on a thread of its own, repeated with a pause until it is closed; the task scope restarts it after an exception. */
final class PeriodicTask implements AutoCloseable {

    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(1);

    private final Runnable work;
    private final LongSupplier pauseMillis;
    private final Task task;

    /**
     * @param pauseMillis the pause in milliseconds; read after each run
     */
    PeriodicTask(TaskScope tasks, String name, String description, LongSupplier pauseMillis, Runnable work) {
        this.work = work;
        this.pauseMillis = pauseMillis;
        task = tasks.loop(TaskCategory.SYSTEM, name, description, this::run);
    }

    void start() {
        task.start();
    }

    private void run() {
        while (!task.isCancelled()) {
            work.run();
            LockSupport.parkNanos(this, TimeUnit.MILLISECONDS.toNanos(pauseMillis.getAsLong()));
            Thread.interrupted(); // an interrupt flag set by foreign code would make each park return at once
        }
    }

    @Override
    public void close() {
        task.interrupt();
        task.join(CLOSE_LIMIT);
    }
}
