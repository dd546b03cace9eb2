// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime.notify;

import com.sun.jna.LastErrorException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Service manager that has started Diuna, and hears that it is ready, alive and stopping: systemd with {@code Type=notify}.
 * Without one nothing is sent. Never throws. Any thread may call.
 */
public final class ServiceManager {

    private static final String SOCKET = "NOTIFY_SOCKET";
    private static final String WATCHDOG = "WATCHDOG_USEC";
    private static final String WATCHDOG_PROCESS = "WATCHDOG_PID";

    private final Consumer<String> socket;
    private final PrintStream err;
    private final Optional<Duration> watchdog;
    private volatile boolean failed;
    private volatile boolean stopping;

    ServiceManager(Consumer<String> socket, Optional<Duration> watchdog, PrintStream err) {
        this.socket = socket;
        this.watchdog = watchdog;
        this.err = err;
    }

    /** Creates the service manager that this process's environment names. What it cannot use is a line on the terminal. */
    public static ServiceManager of(Map<String, String> environment, PrintStream err) {
        String path = environment.getOrDefault(SOCKET, "");
        if (path.isEmpty()) {
            return new ServiceManager(message -> {}, Optional.empty(), err);
        }
        try {
            return new ServiceManager(new NotifySocket(path), watchdog(environment), err);
        } catch (LinkageError | IllegalArgumentException | LastErrorException e) {
            err.println("diuna: " + SOCKET + "=" + path + " cannot be used: " + e.getMessage()
                    + ". The service manager does not hear that Diuna is ready");
            return new ServiceManager(message -> {}, Optional.empty(), err);
        }
    }

    /** Reads the time limit of the watchdog, as sd_watchdog_enabled(3) does. */
    static Optional<Duration> watchdog(Map<String, String> environment) {
        String process = environment.getOrDefault(WATCHDOG_PROCESS, "");
        if (!process.isEmpty()
                && !process.equals(String.valueOf(ProcessHandle.current().pid()))) {
            return Optional.empty(); // of a parent process
        }
        try {
            long micros = Long.parseLong(environment.getOrDefault(WATCHDOG, "0"));
            return micros > 0 ? Optional.of(Duration.ofNanos(Math.multiplyExact(micros, 1_000L))) : Optional.empty();
        } catch (ArithmeticException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Returns the longest time between two calls of {@link #alive}; empty if nobody waits for them. */
    public Optional<Duration> watchdog() {
        return watchdog;
    }

    /** Tells that the start is complete, unless the end has begun. */
    public void ready() {
        if (!stopping) {
            send("READY=1");
        }
    }

    /** Tells that the end has begun. */
    public void stopping() {
        stopping = true;
        send("STOPPING=1");
    }

    /** Tells that frames go on. */
    void alive() {
        send("WATCHDOG=1");
    }

    private void send(String message) {
        try {
            socket.accept(message);
        } catch (LastErrorException e) {
            if (!failed) {
                failed = true;
                err.println("diuna: the service manager did not get " + message + ": error " + e.getErrorCode());
            }
        }
    }
}
