// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler;

import io.diuna.api.task.Task;
import io.diuna.api.task.TaskCategory;
import io.diuna.api.task.TaskScope;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/** Task on a thread of its own, repeated with a pause until it is closed; the task scope restarts it after an exception. */
final class PeriodicTask implements AutoCloseable {

    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(1);

    private final Runnable work;
    private final Runnable onWakeUp;
    private final LongSupplier pauseMillis;
    private final AtomicBoolean wakeUp = new AtomicBoolean();
    private final Task task;

    /**
     * @param pauseMillis the pause in milliseconds; read after each run, and again when {@link #pauseChanged}
     */
    PeriodicTask(TaskScope tasks, String name, String description, LongSupplier pauseMillis, Runnable work) {
        this(tasks, name, description, pauseMillis, work, () -> {});
    }

    /**
     * @param pauseMillis the pause in milliseconds; read after each run, and again when {@link #pauseChanged}
     * @param onWakeUp run soon after {@link #wakeUp}, within a pause
     */
    PeriodicTask(
            TaskScope tasks,
            String name,
            String description,
            LongSupplier pauseMillis,
            Runnable work,
            Runnable onWakeUp) {
        this.work = work;
        this.onWakeUp = onWakeUp;
        this.pauseMillis = pauseMillis;
        task = tasks.loop(TaskCategory.SYSTEM, name, description, this::run);
    }

    void start() {
        task.start();
    }

    /** Has the thread run {@code onWakeUp} soon; any thread, never blocks. */
    void wakeUp() {
        if (!wakeUp.getAndSet(true)) {
            LockSupport.unpark(task.thread());
        }
    }

    /** Has the thread read the pause again; any thread, never blocks. */
    void pauseChanged() {
        LockSupport.unpark(task.thread());
    }

    private void run() {
        while (!task.isCancelled()) {
            work.run();
            pause(System.nanoTime());
        }
    }

    private void pause(long begin) {
        for (long left = left(begin); left > 0 && !task.isCancelled(); left = left(begin)) {
            if (wakeUp.getAndSet(false)) {
                onWakeUp.run();
            } else {
                LockSupport.parkNanos(this, left);
                Thread.interrupted(); // an interrupt flag set by foreign code would make each park return at once
            }
        }
    }

    private long left(long begin) {
        return begin + TimeUnit.MILLISECONDS.toNanos(pauseMillis.getAsLong()) - System.nanoTime();
    }

    @Override
    public void close() {
        task.interrupt();
        task.join(CLOSE_LIMIT);
    }
}
