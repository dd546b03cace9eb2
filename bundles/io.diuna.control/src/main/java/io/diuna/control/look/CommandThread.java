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

/** A thread that carries out commands in the order in which they come, and chores in between. Nobody waits without end. */
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
     * @param tasks makes the thread
     * @param name the thread's name
     * @param chores done before and after each command and when it asked to be; gives the nanoseconds after which it is
     *     due again at the latest
     * @param last done once, at the end
     * @param patience how long a caller waits for a command, and {@link #close} for the end
     * @param log for what goes wrong
     */
    public CommandThread(
            TaskScope tasks, String name, LongSupplier chores, Runnable last, Duration patience, Logger log) {
        this.housekeeping = chores;
        this.onEnd = last;
        this.timeout = patience;
        this.log = log;
        task = tasks.loop(TaskCategory.SYSTEM, name, "Carries out commands in order, and saves", this::run);
        thread = task.thread();
        task.start();
    }

    /**
     * Has a command carried out and waits for it.
     *
     * @throws DiunaException when too many commands wait, when it was not done in time, or at the end of the thread; what
     *     the command itself throws comes as it is
     */
    public <T> T call(Callable<T> command) {
        if (Thread.currentThread() == thread) {
            throw new IllegalStateException("A command on '" + thread.getName() + "' cannot wait for another one");
        }
        FutureTask<T> result = new FutureTask<>(command);
        if (closing || !commands.offer(result)) {
            throw new DiunaException(
                    closing
                            ? "The command came while the light control was stopped; try again when it has started"
                            : "More than " + WAITING_COMMANDS
                                    + " commands wait for the light control; try again later");
        }
        if (closing) {
            // It may have come after the thread looked for the last time.
            result.cancel(false);
        }
        try {
            return result.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw unwrapped(e);
        } catch (CancellationException e) {
            throw new DiunaException("The light control was stopped before it came to the command; try again later", e);
        } catch (TimeoutException e) {
            result.cancel(false);
            throw new DiunaException(
                    "The light control did not answer within " + timeout.toSeconds()
                            + " s; look at the zone before you try again, and at the log for the reason",
                    e);
        } catch (InterruptedException e) {
            result.cancel(false);
            Thread.currentThread().interrupt();
            throw new DiunaException("Interrupted while waiting for the light control", e);
        }
    }

    /** Wakes the thread, so that it does its chores now; any thread. */
    public void wakeUp() {
        commands.offer(new FutureTask<>(() -> null)); // if the queue is full, the thread is awake
    }

    /** Ends the thread after the command that it is at; those that wait are cancelled. */
    @Override
    public void close() {
        closing = true;
        wakeUp();
        if (!task.join(timeout)) {
            log.warn(
                    "Thread '{}' did not end within {} s and is left behind; unsaved changes may be lost",
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
                return; // a stranger's interrupt: the loop is run again, and no command is lost
            }
        }
        closing = true;
        List<FutureTask<?>> late = new ArrayList<>();
        commands.drainTo(late);
        late.forEach(command -> command.cancel(false));
        Thread.interrupted(); // an interrupt would close the file of the last save
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
                log.error("Work between the commands of '{}' failed; tried again every second", thread.getName(), e);
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
