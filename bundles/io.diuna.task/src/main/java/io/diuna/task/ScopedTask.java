// SPDX-License-Identifier: Apache-2.0
package io.diuna.task;

import io.diuna.api.task.Task;
import io.diuna.api.task.TaskStatus;
import io.diuna.api.task.TaskStatus.State;
import io.diuna.platform.log.ForeignException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Task of a scope, with its thread. */
final class ScopedTask implements Task, Runnable {

    /** Work that has run for this long before it failed is restarted at once. */
    private static final long STEADY_NANOS = TimeUnit.SECONDS.toNanos(1);

    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final OwnedTaskScope scope;
    private final TaskLog log;
    private final TaskInfo info;
    private final boolean loop;
    private final Thread thread;
    private @Nullable Runnable work;
    private volatile TaskRun run;
    private volatile boolean cancelled;
    private int quickFailures;

    ScopedTask(OwnedTaskScope scope, TaskLog log, TaskInfo info, Runnable work, boolean loop) {
        this.scope = scope;
        this.log = log;
        this.info = info;
        this.work = work;
        this.loop = loop;
        run = log.draft(info);
        thread = new TaskThread(this, info.thread(), work.getClass().getClassLoader());
    }

    @Override
    public Task start() {
        if (thread.getState() != Thread.State.NEW) {
            throw new IllegalStateException("Task '" + info.thread() + "' was started before");
        }
        scope.admit(this);
        log.begin(run);
        try {
            thread.start();
        } catch (Throwable e) { // no more threads or no memory
            log.end(run, State.FAILED, String.valueOf(e));
            scope.dismiss(this);
            throw e;
        }
        return this;
    }

    @Override
    public void run() {
        Runnable todo = work;
        boolean again = todo != null;
        while (again && todo != null) {
            long began = System.nanoTime();
            Throwable failure = cancelled ? null : attempt(todo);
            again = endRun(failure, System.nanoTime() - began >= STEADY_NANOS);
        }
        work = null; // releases its class loader
    }

    /** Runs the work. Returns what it threw, or null. */
    private static @Nullable Throwable attempt(Runnable todo) {
        try {
            todo.run();
            return null;
        } catch (Throwable e) { // every failure is recorded
            return e;
        }
    }

    /** Records the end of a run. If the work is to be restarted, waits and begins a new run. */
    private boolean endRun(@Nullable Throwable thrown, boolean steady) {
        boolean stopped = TaskFailure.isInterrupt(thrown);
        boolean interrupted = Thread.interrupted() || stopped;
        Throwable failure = thrown == null || stopped ? null : ForeignException.of(thrown);
        boolean again = loop && !cancelled && (failure != null || interrupted);
        quickFailures = steady ? 0 : quickFailures + 1;
        try {
            record(failure, interrupted, again);
        } catch (RuntimeException | Error e) {
            // Out of memory, or the log failed: the restart must not depend on the record.
        }
        if (again) {
            pause(steady);
            beginRun();
        }
        return again;
    }

    private void record(@Nullable Throwable failure, boolean interrupted, boolean again) {
        if (failure != null) {
            log.end(run, State.FAILED, failure.getMessage());
            scope.onFailure().failed(info, failure, again, quickFailures);
        } else if (cancelled || interrupted) {
            log.end(run, State.CANCELLED, cancelled ? null : "Interrupted by code that is not its owner");
        } else {
            log.end(run, State.COMPLETED, null);
        }
    }

    private void beginRun() {
        try {
            TaskRun next = log.draft(info);
            log.begin(next);
            run = next;
        } catch (OutOfMemoryError e) {
            // Out of memory: this run is not listed.
        }
    }

    private void pause(boolean steady) {
        long until = System.nanoTime() + (steady ? 0 : PAUSE_NANOS);
        for (long left = until - System.nanoTime(); left > 0 && !cancelled; left = until - System.nanoTime()) {
            LockSupport.parkNanos(this, left);
        }
    }

    @Override
    public Thread thread() {
        return thread;
    }

    @Override
    public TaskStatus status() {
        return log.status(run);
    }

    @Override
    public boolean isCancelled() {
        return cancelled;
    }

    @Override
    public void interrupt() {
        cancelled = true;
        thread.interrupt();
    }

    @Override
    public boolean join(Duration limit) {
        long nanos = limit.toNanos();
        try {
            if (nanos > 0) {
                TimeUnit.NANOSECONDS.timedJoin(thread, nanos);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return !thread.isAlive();
    }

    @Override
    public void abandon(String reason) {
        cancelled = true;
        log.mark(run, State.ABANDONED, reason);
    }

    /** Marks the task as leaked: its scope is closed and its thread is alive. Returns its text for the log. */
    String markLeaked() {
        log.mark(run, State.LEAKED, "Its thread is still alive although its owner was closed and it was interrupted");
        TaskStatus now = status();
        return now.thread() + " (" + now.description() + "): " + now.error();
    }
}
