// SPDX-License-Identifier: Apache-2.0
package io.diuna.input.gpio;

import io.diuna.api.DiunaException;
import io.diuna.api.task.Task;
import io.diuna.api.task.TaskCategory;
import io.diuna.api.task.TaskScope;
import io.diuna.platform.health.HealthProblem;
import io.diuna.platform.log.LogFields;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runner of one input on a thread of its own: opens it, and opens it again after it failed or was unplugged. */
final class InputRunner implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(InputRunner.class);
    private static final long RETRY_NANOS = TimeUnit.SECONDS.toNanos(2);

    /** Work that opens an input and serves it until it is gone. */
    @FunctionalInterface
    interface Work {

        /**
         * Serves the input; calls {@code opened} when it is open.
         *
         * @throws IOException when it is gone
         */
        void serve(Runnable opened) throws IOException;
    }

    private final TaskScope tasks;
    private final Task task;
    private final String input;
    private final LogFields fields;
    private final Work work;
    private final Consumer<InputRunner> onClose;
    private volatile @Nullable String failure;

    /**
     * @param tasks scope of its thread; closed with it
     * @param input what it is, for people, such as {@code keyboard 'remote'}
     * @param onClose called when it is closed
     */
    InputRunner(TaskScope tasks, String input, Work work, Consumer<InputRunner> onClose) {
        this.tasks = tasks;
        this.input = input;
        fields = new LogFields().input(input);
        this.work = work;
        this.onClose = onClose;
        task = tasks.loop(
                TaskCategory.INPUT, "diuna-input-" + input.replaceAll("[^a-z0-9]+", "-"), "Reads " + input, this::run);
    }

    void start() {
        task.start();
    }

    private void run() {
        while (!task.isCancelled()) {
            try {
                work.serve(() -> failed(null));
                failed("it has ended");
            } catch (ClosedByInterruptException e) {
                Thread.interrupted(); // a flag that foreign code has set would end each attempt at once
            } catch (IOException | DiunaException e) {
                failed(String.valueOf(e.getMessage()));
            }
            if (!task.isCancelled()) {
                LockSupport.parkNanos(this, RETRY_NANOS);
            }
        }
    }

    private void failed(@Nullable String reason) {
        if (reason != null && failure == null) {
            fields.log(() -> LOG.warn("{}: {}; it is tried again every 2 s", input, reason));
        } else if (reason == null) {
            fields.log(() -> LOG.info("{} is open", input));
        }
        failure = reason;
    }

    /** Returns what is wrong with the input. */
    Optional<HealthProblem> problem() {
        return Optional.ofNullable(failure)
                .map(reason -> new HealthProblem(
                        "input",
                        input,
                        "The " + input + " cannot be read: " + reason,
                        "Plug it in, or correct its configuration"));
    }

    @Override
    public void close() {
        onClose.accept(this);
        tasks.close();
    }
}
