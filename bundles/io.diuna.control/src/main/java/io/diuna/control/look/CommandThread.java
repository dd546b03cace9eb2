// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.look;

import io.diuna.api.DiunaException;
import io.diuna.api.task.Task;
import io.diuna.api.task.TaskCategory;
import io.diuna.api.task.TaskScope;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import org.slf4j.Logger;

/** Single-threaded command executor with a bounded queue, call timeouts, and housekeeping between the commands. */
public final class CommandThread implements AutoCloseable {

    private static final int WAITING_COMMANDS = 256;

    private final BlockingQueue<FutureTask<?>> commands = new ArrayBlockingQueue<>(WAITING_COMMANDS);
    private final LongSupplier housekeeping;
    private final Runnable onEnd;
    private final Duration timeout;
    private final Logger log;
    private final Task task;
    private final Thread thread;
    private volatile boolean closing;
    private boolean failing;

    /**
     * Starts the thread.
     *
     * @param tasks creates the thread
     * @param name name of the thread
     * @param housekeeping runs before and after each command, again after as many nanoseconds as it returns, and 1 s after it
     *     threw
     * @param onEnd runs once, at the end of the thread
     * @param timeout timeout of a call, and of {@link #close}
     * @param log log for failures
     */
    public CommandThread(
            TaskScope tasks, String name, LongSupplier housekeeping, Runnable onEnd, Duration timeout, Logger log) {
        this.housekeeping = housekeeping;
        this.onEnd = onEnd;
        this.timeout = timeout;
        this.log = log;
        task = tasks.loop(TaskCategory.SYSTEM, name, "Runs commands in order", this::run);
        thread = task.thread();
        task.start();
    }

    /**
     * Runs a command on the thread and waits for its result.
     *
     * @throws DiunaException when the queue is full, after the timeout, or when the thread ends; exceptions of the command
     *     are rethrown unchanged
     */
    public <T> T call(Callable<T> command) {
        if (Thread.currentThread() == thread) {
            throw new IllegalStateException(
                    "Deadlock: a command on '" + thread.getName() + "' cannot wait for another command");
        }
        FutureTask<T> result = new FutureTask<>(command);
        if (closing || !commands.offer(result)) {
            throw new DiunaException(
                    closing
                            ? "The light control is stopped; try again when it has started"
                            : "The queue of the light control is full (" + WAITING_COMMANDS
                                    + " commands); try again later");
        }
        if (closing) {
            // The thread may have drained the queue before the command was added.
            result.cancel(false);
        }
        try {
            return result.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw unwrapped(e);
        } catch (CancellationException e) {
            throw new DiunaException("The light control was stopped before it ran the command; try again later", e);
        } catch (TimeoutException e) {
            result.cancel(false);
            throw new DiunaException(
                    "The light control did not answer within " + timeout.toSeconds()
                            + " s; check the zone before you try again, and see the log for the reason",
                    e);
        } catch (InterruptedException e) {
            result.cancel(false);
            Thread.currentThread().interrupt();
            throw new DiunaException("Interrupted while waiting for the light control", e);
        }
    }

    /** Wakes the thread to run the housekeeping now; any thread. */
    public void wakeUp() {
        commands.offer(new FutureTask<>(() -> null)); // a full queue means that the thread is awake
    }

    /** Ends the thread after its current command; queued commands are cancelled. */
    @Override
    public void close() {
        closing = true;
        wakeUp();
        if (!task.join(timeout)) {
            log.warn(
                    "Thread '{}' did not end within {} s and is abandoned; its last command may be lost",
                    thread.getName(),
                    timeout.toSeconds());
            task.interrupt();
        }
    }

    private void run() {
        try {
            while (!closing && !task.isCancelled()) {
                FutureTask<?> command = commands.poll(runHousekeeping(), TimeUnit.NANOSECONDS);
                if (command != null && !closing) {
                    command.run();
                } else if (command != null) {
                    command.cancel(false);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            if (!closing && !task.isCancelled()) {
                return; // an interrupt by foreign code: the task restarts this loop, and no command is lost
            }
        }
        closing = true;
        List<FutureTask<?>> queued = new ArrayList<>();
        commands.drainTo(queued);
        queued.forEach(command -> command.cancel(false));
        Thread.interrupted(); // the last action is not interrupted
        onEnd.run();
    }

    private long runHousekeeping() {
        try {
            long wait = housekeeping.getAsLong();
            failing = false;
            return wait;
        } catch (RuntimeException | Error e) {
            if (!failing) {
                failing = true;
                log.error("Housekeeping of '{}' failed; retrying every second", thread.getName(), e);
            }
            return TimeUnit.SECONDS.toNanos(1);
        }
    }

    private static RuntimeException unwrapped(ExecutionException e) {
        if (e.getCause() instanceof Error error) {
            throw error;
        }
        return e.getCause() instanceof RuntimeException exception
                ? exception
                : new DiunaException("The command failed: " + e.getMessage(), e);
    }
}
