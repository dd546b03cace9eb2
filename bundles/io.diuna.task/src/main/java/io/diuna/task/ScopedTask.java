// SPDX-License-Identifier: Apache-2.0
package io.diuna.task;

import io.diuna.api.task.Task;
import io.diuna.api.task.TaskStatus;
import io.diuna.api.task.TaskStatus.State;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A task of a scope and its thread. */
final class ScopedTask implements Task, Runnable {

    /** Work that has run for so long and then fails is run again at once. */
    private static final long STEADY_NANOS = TimeUnit.SECONDS.toNanos(1);

    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final OwnedTaskScope scope;
    private final TaskLog book;
    private final TaskInfo label;
    private final boolean loop;
    private final Thread thread;
    private @Nullable Runnable work;
    private volatile TaskRun run;
    private volatile boolean cancelled;
    private int quickFailures;

    ScopedTask(OwnedTaskScope scope, TaskLog book, TaskInfo label, Runnable work, boolean loop) {
        this.scope = scope;
        this.book = book;
        this.label = label;
        this.work = work;
        this.loop = loop;
        run = book.draft(label);
        thread = new Thread(null, this, label.thread(), 0, false); // inherits no thread locals of who asks
        thread.setDaemon(true);
        thread.setContextClassLoader(work.getClass().getClassLoader());
    }

    @Override
    public Task start() {
        if (thread.getState() != Thread.State.NEW) {
            throw new IllegalStateException("Task '" + label.thread() + "' was started before");
        }
        scope.admit(this);
        book.begin(run);
        try {
            thread.start();
        } catch (Throwable e) { // the machine gives no more threads
            book.end(run, State.FAILED, TaskFailure.words(e));
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
            again = goesOn(failure, System.nanoTime() - began >= STEADY_NANOS);
        }
        work = null; // nothing of it is needed any more, and its class loader may be about to go
    }

    private static @Nullable Throwable attempt(Runnable todo) {
        try {
            todo.run();
            return null;
        } catch (Throwable e) { // whatever it was, it is told
            return e;
        }
    }

    /** Writes down how a run ended, and, if the work is to be run again, waits and begins a new one. */
    private boolean goesOn(@Nullable Throwable thrown, boolean steady) {
        boolean interrupted = Thread.interrupted() || TaskFailure.isInterrupt(thrown);
        Throwable failure = TaskFailure.isInterrupt(thrown) ? null : thrown;
        boolean again = loop && !cancelled && (failure != null || interrupted);
        quickFailures = steady ? 0 : quickFailures + 1;
        try {
            writeDown(failure, interrupted, again);
        } catch (RuntimeException | Error e) {
            // Not even memory, or a log, to tell it; who relies on this work still does.
        }
        if (again) {
            pause(steady);
            beginAnew();
        }
        return again;
    }

    private void writeDown(@Nullable Throwable failure, boolean interrupted, boolean again) {
        if (failure != null) {
            book.end(run, State.FAILED, TaskFailure.words(failure));
            scope.onFailure().failed(label, failure, again, quickFailures);
        } else if (cancelled || interrupted) {
            book.end(run, State.CANCELLED, cancelled ? null : "Interrupted by somebody who is not its owner");
        } else {
            book.end(run, State.COMPLETED, null);
        }
    }

    private void beginAnew() {
        try {
            TaskRun next = book.draft(label);
            book.begin(next);
            run = next;
        } catch (OutOfMemoryError e) {
            // It runs without a line in the book, until the next one.
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
        return book.status(run);
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
        book.mark(run, State.ABANDONED, reason);
    }

    /** Its scope is closed and it has not ended. */
    String survive() {
        book.mark(run, State.LEAKED, "It goes on although it was interrupted when its owner let go of it");
        TaskStatus now = status();
        return now.thread() + " (" + now.description() + "): " + now.error();
    }
}
