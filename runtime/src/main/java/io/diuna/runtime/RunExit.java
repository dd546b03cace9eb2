// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime;

import io.diuna.runtime.stop.ExitCaller;
import io.diuna.runtime.stop.ProcessExit;
import io.diuna.runtime.stop.Shutdown;
import io.diuna.runtime.stop.SignalDispatcher;
import io.diuna.runtime.stop.StopCause;
import io.diuna.runtime.stop.StopSignals;
import java.io.PrintStream;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.launch.Framework;

/** End of {@code diuna run}: every way to it, with its time limits and exit codes. */
final class RunExit {

    private static final Duration ORDERLY_STOP = Duration.ofSeconds(8);
    /** Orderly stop after a failure: the process is soon started again, and the one who ended it rarely stops in order. */
    private static final Duration FAILURE_STOP = Duration.ofSeconds(2);

    private static final Duration BUNDLE_STOP = Duration.ofMillis(1500);
    /** Limit for the remaining bundles, after the orderly stop. */
    private static final Duration REMAINING_STOP = Duration.ofSeconds(5);
    /** Limit for all, so that the process ends within 15 s of a signal that Java could not even deliver. */
    private static final Duration HALT_AFTER = Duration.ofMillis(13_500);

    private final Supplier<@Nullable Framework> framework;
    private final Runnable begun;
    private final Consumer<Boolean> ended;
    private final PrintStream out;
    private final PrintStream err;
    private final ProcessExit process;
    private volatile boolean failed;

    /**
     * @param begun called before anything is stopped
     * @param ended called when all is stopped, with true if the end was asked for and all stopped in order
     */
    RunExit(
            Supplier<@Nullable Framework> framework,
            Runnable begun,
            Consumer<Boolean> ended,
            PrintStream out,
            PrintStream err) {
        this.framework = framework;
        this.begun = begun;
        this.ended = ended;
        this.out = out;
        this.err = err;
        process =
                new ProcessExit(this::stop, new SignalDispatcher()::isBlocked, HALT_AFTER, Runtime.getRuntime()::halt);
    }

    /** Starts the threads for the end, and takes over signals and calls of {@link System#exit}. */
    void install() {
        process.start();
        Runtime.getRuntime().addShutdownHook(process.hook(() -> failed));
        StopSignals.handle(() -> process.begin(StopCause.REQUEST));
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
        begun.run();
        if (cause == StopCause.FAILURE) {
            err.println("diuna: " + ExitCaller.find() + ". Neither a signal nor an operator asked for it: exit code "
                    + cause.failureCode());
        }
        Framework running = framework.get();
        Duration limit = cause == StopCause.FAILURE ? FAILURE_STOP : ORDERLY_STOP;
        boolean orderly = running == null || new Shutdown(running, limit, BUNDLE_STOP, REMAINING_STOP, err).stop();
        boolean successful = orderly && cause == StopCause.REQUEST;
        ended.accept(successful);
        out.flush();
        err.flush();
        return successful ? 0 : cause.failureCode();
    }
}
