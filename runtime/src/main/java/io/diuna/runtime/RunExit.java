// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime;

import io.diuna.runtime.stop.ExitCaller;
import io.diuna.runtime.stop.ProcessExit;
import io.diuna.runtime.stop.Shutdown;
import io.diuna.runtime.stop.SignalDispatcher;
import io.diuna.runtime.stop.StepLimits;
import io.diuna.runtime.stop.StopCause;
import io.diuna.runtime.stop.StopSignals;
import io.diuna.runtime.stop.TerminalOutput;
import java.io.PrintStream;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.launch.Framework;

/** End of {@code diuna run}: every way to it, with its time limits and exit codes. */
final class RunExit {

    /** Limits of each step of the end and of all steps. */
    private static final Duration STEP = Duration.ofSeconds(5);

    private static final Duration ALL_STEPS = Duration.ofSeconds(12);

    /** Limits after a failure: the process is soon started again, and the one who ended it rarely stops in order. */
    private static final Duration STEP_AFTER_FAILURE = Duration.ofSeconds(1);

    private static final Duration ALL_STEPS_AFTER_FAILURE = Duration.ofSeconds(4);

    /** Limit for all, so that the process ends within 15 s of a signal that Java could not even deliver. */
    private static final Duration HALT_AFTER = Duration.ofMillis(13_500);

    private final Supplier<@Nullable Framework> framework;
    private final Consumer<Boolean> begun;
    private final Consumer<Boolean> ended;
    private final TerminalOutput terminal;
    private final ProcessExit process;
    private volatile boolean failed;

    /**
     * @param begun called before anything is stopped, with true if the end was asked for
     * @param ended called when all is stopped, with true if the end was asked for and all stopped in order
     */
    RunExit(
            Supplier<@Nullable Framework> framework,
            Consumer<Boolean> begun,
            Consumer<Boolean> ended,
            PrintStream out,
            PrintStream err) {
        this.framework = framework;
        this.begun = begun;
        this.ended = ended;
        terminal = new TerminalOutput(out, err);
        process =
                new ProcessExit(this::stop, new SignalDispatcher()::isBlocked, HALT_AFTER, Runtime.getRuntime()::halt);
    }

    /**
     * Starts the threads for the end, and takes over signals and calls of {@link System#exit}. Signals come first: the hook would
     * take one that Java still handles for a call of {@link System#exit}.
     */
    void install() {
        process.start();
        StopSignals.handle(() -> process.begin(StopCause.REQUEST));
        try {
            Runtime.getRuntime().addShutdownHook(process.hook(() -> failed));
        } catch (IllegalStateException e) { // a signal came before: Java is ending with exit code 143
            process.await();
        }
    }

    /** Marks the start as failed: the exit code of {@link System#exit} counts, and nothing is stopped. */
    void fail() {
        failed = true;
    }

    /** Ends the process and never returns. */
    void end(StopCause cause) {
        process.begin(cause);
        process.await();
    }

    private int stop(StopCause cause) {
        boolean failure = cause == StopCause.FAILURE;
        StepLimits limits = new StepLimits(
                failure ? STEP_AFTER_FAILURE : STEP, failure ? ALL_STEPS_AFTER_FAILURE : ALL_STEPS, System::nanoTime);
        begun.accept(!failure);
        if (failure) {
            terminal.warn(ExitCaller.find() + ". Neither a signal nor an operator asked for it: exit code "
                    + cause.failureCode());
        }
        Framework running = framework.get();
        boolean orderly = running == null || new Shutdown(running, limits, terminal::warn).stop();
        boolean successful = orderly && !failure;
        ended.accept(successful);
        terminal.flush();
        return successful ? 0 : cause.failureCode();
    }
}
