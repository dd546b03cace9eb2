// SPDX-License-Identifier: Apache-2.0
package io.diuna.shell.session;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * Connection to a client, with a time limit for each wait. All methods but {@link #wakeUp} are called by the thread of the
 * session. An interrupt of that thread is an {@link IOException}.
 */
final class ClientChannel implements Closeable {

    private static final long NANOS_PER_MILLI = 1_000_000;

    private final SocketChannel channel;
    private final Selector selector;
    private final SelectionKey key;
    private final SessionLimits limits;
    private final LongSupplier nanos;
    private final ByteBuffer received;

    /** Line that exceeds the limit. */
    static final class LineTooLongException extends IOException {

        private static final long serialVersionUID = 1;

        LineTooLongException(int most) {
            super("A line has at most " + most + " bytes");
        }
    }

    /** End of a session by the client, or by the limit of idle time. */
    static final class ClientGoneException extends IOException {

        private static final long serialVersionUID = 1;

        ClientGoneException(String why) {
            super(why);
        }
    }

    /** @param nanos monotonic clock in nanoseconds */
    ClientChannel(SocketChannel channel, SessionLimits limits, LongSupplier nanos) throws IOException {
        this.channel = channel;
        this.limits = limits;
        this.nanos = nanos;
        received = ByteBuffer.allocate(limits.lineBytes());
        channel.configureBlocking(false);
        selector = Selector.open();
        key = channel.register(selector, 0);
    }

    /**
     * Returns the next line without its end; bytes that are not UTF-8 are replaced.
     *
     * @throws ClientGoneException if the client has closed the connection, or is idle for too long. What it sent after its
     *     last line end is dropped, since half a command may mean something else
     */
    String readLine() throws IOException {
        long deadline = deadline(limits.idle());
        int scanned = 0;
        while (true) {
            for (; scanned < received.position(); scanned++) {
                if (received.get(scanned) == '\n') {
                    return take(scanned);
                }
            }
            if (!received.hasRemaining()) {
                throw new LineTooLongException(limits.lineBytes());
            }
            if (isPast(deadline)) {
                throw new ClientGoneException("The session was idle for too long");
            }
            if (select(SelectionKey.OP_READ, deadline)) {
                receive();
            }
        }
    }

    private String take(int length) {
        String line = new String(received.array(), 0, length, StandardCharsets.UTF_8);
        received.flip();
        received.position(length + 1);
        received.compact();
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }

    /** Writes all bytes. Throws if the client reads nothing for too long. */
    void write(byte[] bytes) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        long deadline = deadline(limits.write());
        while (rest.hasRemaining()) {
            if (channel.write(rest) > 0) {
                deadline = deadline(limits.write());
            } else if (isPast(deadline)) {
                throw new ClientGoneException("The client does not read");
            } else {
                select(SelectionKey.OP_WRITE, deadline);
            }
        }
    }

    /**
     * Waits for a condition. Lines that come meanwhile are kept for {@link #readLine}, as many as there is room for.
     *
     * @param done the condition; whoever changes it calls {@link #wakeUp}
     * @param deadline time on the clock of {@link #deadline}
     * @return true if it holds; false at the deadline
     * @throws ClientGoneException if the client closes the connection meanwhile
     */
    boolean await(BooleanSupplier done, long deadline) throws IOException {
        while (!done.getAsBoolean()) {
            if (isPast(deadline)) {
                return false;
            }
            if (select(received.hasRemaining() ? SelectionKey.OP_READ : 0, deadline)) {
                receive();
            }
        }
        return true;
    }

    /** Ends a wait for a condition, to test it again; any thread. */
    void wakeUp() {
        selector.wakeup();
    }

    private void receive() throws IOException {
        if (channel.read(received) < 0) {
            throw new ClientGoneException("The client has closed the connection");
        }
    }

    /** Returns the time at which a limit ends that begins now. */
    long deadline(Duration limit) {
        return nanos.getAsLong() + limit.toNanos();
    }

    private boolean isPast(long deadline) {
        return deadline - nanos.getAsLong() <= 0;
    }

    /**
     * Waits until the channel is ready, the deadline has passed or somebody calls {@link #wakeUp}, also long ago: returns true
     * if the channel is ready. Callers look at the clock themselves.
     */
    private boolean select(int operations, long deadline) throws IOException {
        long millis = (deadline - nanos.getAsLong()) / NANOS_PER_MILLI;
        if (millis < 0) {
            return false;
        }
        key.interestOps(operations);
        selector.select(millis + 1);
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException();
        }
        boolean ready = !selector.selectedKeys().isEmpty();
        selector.selectedKeys().clear();
        return ready;
    }

    @Override
    public void close() throws IOException {
        selector.close();
        channel.close();
    }
}
