// SPDX-License-Identifier: Apache-2.0
package io.diuna.network.udp;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Connected UDP socket of one receiver. Writing to a connected socket allocates nothing, and the system reports ICMP errors
 * (port unreachable) on it. Used by the strip's thread alone.
 */
final class Receiver implements AutoCloseable {

    /** Period of repeated lookups: the address of a host may change, and UDP does not report it. */
    private static final long REFRESH = TimeUnit.MINUTES.toNanos(1);

    private static final int SEND_BUFFER = 1 << 20;

    private final ReceiverAddress target;
    private final HostResolver resolver;
    private final SendBackpressure backpressure = new SendBackpressure();
    private final ByteBuffer reply = ByteBuffer.allocateDirect(1);
    private @Nullable Future<InetAddress> lookup;
    private @Nullable InetAddress address;
    private @Nullable DatagramChannel channel;
    private String error;
    private long triedAt;
    private long lookedUpAt;

    Receiver(ReceiverAddress target, HostResolver resolver) {
        this.target = target;
        this.resolver = resolver;
        error = NetworkErrors.notConnected(target);
    }

    /** Starts the lookup of the address. */
    void startLookup() {
        lookup = resolver.resolve(target.host());
    }

    /** Connects if the lookup is complete; restarts a lookup that failed. */
    void reopen(long now) {
        Future<InetAddress> running = lookup;
        if (running == null) {
            startLookup();
        } else if (running.isDone()) {
            open(0, now);
        }
    }

    /** Waits for the lookup up to the limit, then connects. */
    void open(long limitNanos, long now) {
        Future<InetAddress> running = lookup;
        triedAt = now;
        lookedUpAt = now;
        try {
            if (running != null) {
                connect(running.get(limitNanos, TimeUnit.NANOSECONDS));
            }
        } catch (TimeoutException e) {
            error = NetworkErrors.noAnswer(target, limitNanos);
        } catch (ExecutionException | CancellationException e) {
            error = NetworkErrors.notFound(target, e.getCause());
            lookup = null;
        } catch (IOException e) {
            fail(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            error = NetworkErrors.noAnswer(target, limitNanos);
        }
    }

    /** Looks the host up every minute without blocking, and reconnects if its address has changed. */
    void refreshAddress(long now) {
        Future<InetAddress> running = lookup;
        if (running == null) {
            if (now - lookedUpAt >= REFRESH) {
                lookedUpAt = now;
                startLookup();
            }
        } else if (running.isDone()) {
            lookup = null;
            reconnect(running);
        }
    }

    private void reconnect(Future<InetAddress> found) {
        try {
            InetAddress next = found.get(0, TimeUnit.NANOSECONDS);
            if (!next.equals(address)) {
                close();
                connect(next);
            }
        } catch (ExecutionException | CancellationException | TimeoutException e) {
            // the last known address stays in use
        } catch (IOException e) {
            fail(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void connect(InetAddress next) throws IOException {
        lookup = null;
        address = next;
        DatagramChannel opened = DatagramChannel.open(
                next instanceof Inet6Address ? StandardProtocolFamily.INET6 : StandardProtocolFamily.INET);
        channel = opened; // before any option that may fail, so that close() closes it
        opened.setOption(StandardSocketOptions.SO_BROADCAST, true);
        opened.setOption(StandardSocketOptions.SO_SNDBUF, SEND_BUFFER); // the system may grant less
        opened.configureBlocking(false);
        opened.connect(new InetSocketAddress(next, target.port()));
    }

    /** Sends a datagram, the bytes from 0 to the buffer's limit; no-op while not connected. */
    void send(ByteBuffer datagram) {
        DatagramChannel open = channel;
        if (open == null) {
            return;
        }
        try {
            datagram.rewind();
            if (open.write(datagram) == 0) {
                sendWithRetry(open, datagram);
            }
        } catch (IOException e) {
            fail(e);
        }
    }

    private void sendWithRetry(DatagramChannel open, ByteBuffer datagram) throws IOException {
        backpressure.begin();
        while (open.write(datagram) == 0) {
            if (!backpressure.awaitRetry()) {
                error = NetworkErrors.congested(target);
                return;
            }
        }
    }

    /** Returns true if packets were dropped in the last 30 s because the send buffer was full. */
    boolean isCongested(long now) {
        return backpressure.isCongested(now);
    }

    /** Called after a frame: polls the socket for ICMP errors. */
    void endFrame() {
        backpressure.endFrame();
        DatagramChannel open = channel;
        if (open == null) {
            return;
        }
        try {
            reply.clear();
            open.read(reply); // replies are ignored
        } catch (IOException e) {
            fail(e);
        }
    }

    /** Returns true if the socket is connected and has reported no error. */
    boolean isConnected() {
        return channel != null;
    }

    /** Returns the user-facing text of the latest error. */
    String error() {
        return error;
    }

    /** Returns the time of the latest attempt to connect, in nanoseconds. */
    long triedAt() {
        return triedAt;
    }

    private void fail(IOException e) {
        error = NetworkErrors.of(target, e);
        close();
    }

    @Override
    public void close() {
        DatagramChannel open = channel;
        channel = null;
        lookup = null;
        try {
            if (open != null) {
                open.close();
            }
        } catch (IOException e) {
            error = NetworkErrors.of(target, e); // the channel is unusable either way
        }
    }

    @Override
    public String toString() {
        return target.toString();
    }
}
