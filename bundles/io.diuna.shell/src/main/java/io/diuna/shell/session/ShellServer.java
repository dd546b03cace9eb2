// SPDX-License-Identifier: Apache-2.0
package io.diuna.shell.session;

import io.diuna.api.task.TaskCategory;
import io.diuna.api.task.TaskScope;
import io.diuna.platform.log.AuditLog;
import io.diuna.platform.log.RateLimitedLog;
import io.diuna.shell.socket.ListeningSocket;
import io.diuna.shell.socket.SocketPlace;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.BitSet;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Server of the shell: accepts clients and runs a session for each on a task of its own. At rest one thread waits for a client. */
public final class ShellServer {

    private static final Logger LOG = LoggerFactory.getLogger(ShellServer.class);
    private static final long PAUSE_MILLIS = 1_000;

    private final SocketPlace place;
    private final TaskScope tasks;
    private final Login login;
    private final Supplier<CommandInterpreter> interpreters;
    private final SessionLimits limits;
    private final LongSupplier nanos;
    private final RateLimitedLog failures;
    private final AuditLog audit;
    private final BitSet numbers = new BitSet();

    /**
     * Creates a server with the limits of the distribution.
     *
     * @param tasks scope of its threads; closing it ends the server
     */
    public ShellServer(SocketPlace place, TaskScope tasks, Login login, GogoInterpreters interpreters) {
        this(place, tasks, login, interpreters::create, SessionLimits.DEFAULT, System::nanoTime);
    }

    ShellServer(
            SocketPlace place,
            TaskScope tasks,
            Login login,
            Supplier<CommandInterpreter> interpreters,
            SessionLimits limits,
            LongSupplier nanos) {
        this.place = place;
        this.tasks = tasks;
        this.login = login;
        this.interpreters = interpreters;
        this.limits = limits;
        this.nanos = nanos;
        failures = new RateLimitedLog(nanos, Duration.ofMinutes(1));
        audit = new AuditLog(nanos, LoggerFactory.getLogger(AuditLog.NAME)::info);
    }

    /** Starts to accept clients. A thread that somebody else interrupts opens the socket again. */
    public void start() {
        tasks.loop(TaskCategory.API, "diuna-shell", "Waits for clients of the shell", this::serve)
                .start();
    }

    private void serve() {
        try (ListeningSocket socket = place.open()) {
            LOG.debug("The shell listens at {}", socket.path());
            while (!Thread.currentThread().isInterrupted()) {
                acceptOne(socket);
            }
        } catch (IOException e) {
            LOG.warn("The shell is not available: {}", e.toString());
        }
    }

    private void acceptOne(ListeningSocket socket) {
        try {
            SocketChannel channel = socket.accept();
            boolean begun = false;
            try {
                begun = begin(channel, socket);
            } finally {
                if (!begun) {
                    channel.close();
                }
            }
        } catch (IOException e) {
            if (!Thread.currentThread().isInterrupted()) { // such as: too many open files
                failures.log("The shell cannot accept a client: " + e, LOG::warn);
                pause();
            }
        }
    }

    /** Starts a session. Returns false if the connection is to be closed. */
    private boolean begin(SocketChannel channel, ListeningSocket socket) throws IOException {
        int number = takeNumber();
        if (number == 0) {
            channel.configureBlocking(false);
            channel.write(ByteBuffer.wrap(Answer.closed(limits.sessions() + " sessions are open already; end one first")
                    .bytes()));
            return false;
        }
        boolean started = false;
        try {
            boolean administrator = socket.peers().isAdministrator(channel);
            tasks.thread(
                            TaskCategory.API,
                            "diuna-shell-" + number,
                            "Answers a client of the shell",
                            () -> session(channel, administrator, number))
                    .start();
            started = true;
        } catch (IllegalStateException e) {
            // The scope is closed: the bundle stops.
        } finally {
            if (!started) {
                releaseNumber(number);
            }
        }
        return started;
    }

    private void session(SocketChannel channel, boolean administrator, int number) {
        String commandThread = "diuna-shell-command-" + number;
        try (channel;
                ClientChannel client = new ClientChannel(channel, limits, nanos)) {
            CommandRunner runner = new CommandRunner(tasks, commandThread, interpreters.get(), limits);
            new ShellSession(client, administrator, login, runner, audit).run();
        } catch (IOException e) {
            LOG.debug("A session of the shell ends: {}", e.toString());
        } finally {
            releaseNumber(number);
        }
    }

    /** Returns the number of a new session, from 1; 0 if there are too many. */
    private synchronized int takeNumber() {
        int free = numbers.nextClearBit(1);
        if (free > limits.sessions()) {
            return 0;
        }
        numbers.set(free);
        return free;
    }

    private synchronized void releaseNumber(int number) {
        numbers.clear(number);
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
