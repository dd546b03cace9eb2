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
 * One receiver behind a connected socket. A connected one allocates nothing when it writes, and is told by the system when
 * the other side refuses what was sent. Used by the strip's thread alone.
 */
final class Receiver implements AutoCloseable {

    /** How long an address is believed: it may be given to somebody else, and nothing that is sent tells. */
    private static final long FOLLOW = TimeUnit.MINUTES.toNanos(1);

    private static final int SEND_BUFFER = 1 << 20;

    private final ReceiverAddress target;
    private final HostResolver names;
    private final SendBackpressure patience = new SendBackpressure();
    private final ByteBuffer answer = ByteBuffer.allocateDirect(1);
    private @Nullable Future<InetAddress> search;
    private @Nullable InetAddress address;
    private @Nullable DatagramChannel channel;
    private String trouble;
    private long since;
    private long asked;

    Receiver(ReceiverAddress target, HostResolver names) {
        this.target = target;
        this.names = names;
        trouble = NetworkErrors.idle(target);
    }

    /** Begins to look for its address. */
    void search() {
        search = names.find(target.host());
    }

    /** Connects if its address has come meanwhile; a search that failed begins anew. */
    void reopen(long now) {
        Future<InetAddress> begun = search;
        if (begun == null) {
            search();
        } else if (begun.isDone()) {
            open(0, now);
        }
    }

    /** Waits for its address no longer than this and connects. */
    void open(long limitNanos, long now) {
        Future<InetAddress> begun = search;
        since = now;
        asked = now;
        try {
            if (begun != null) {
                connect(begun.get(limitNanos, TimeUnit.NANOSECONDS));
            }
        } catch (TimeoutException e) {
            trouble = NetworkErrors.noAnswer(target, limitNanos);
        } catch (ExecutionException | CancellationException e) {
            trouble = NetworkErrors.unknown(target, e.getCause());
            search = null;
        } catch (IOException e) {
            fail(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            trouble = NetworkErrors.noAnswer(target, limitNanos);
        }
    }

    /** Asks now and then where its name leads to, waiting for no answer, and moves there. */
    void follow(long now) {
        Future<InetAddress> begun = search;
        if (begun == null) {
            if (now - asked >= FOLLOW) {
                asked = now;
                search();
            }
        } else if (begun.isDone()) {
            search = null;
            move(begun);
        }
    }

    private void move(Future<InetAddress> found) {
        try {
            InetAddress next = found.get(0, TimeUnit.NANOSECONDS);
            if (!next.equals(address)) {
                close();
                connect(next);
            }
        } catch (ExecutionException | CancellationException | TimeoutException e) {
            // as long as nobody knows better, it stays where it was
        } catch (IOException e) {
            fail(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void connect(InetAddress next) throws IOException {
        search = null;
        address = next;
        DatagramChannel opened = DatagramChannel.open(
                next instanceof Inet6Address ? StandardProtocolFamily.INET6 : StandardProtocolFamily.INET);
        channel = opened; // from here on it is closed whatever happens
        opened.setOption(StandardSocketOptions.SO_BROADCAST, true);
        opened.setOption(StandardSocketOptions.SO_SNDBUF, SEND_BUFFER); // as much of it as the system gives
        opened.configureBlocking(false);
        opened.connect(new InetSocketAddress(next, target.port()));
    }

    /** Sends a datagram from its first byte to its limit, unless there is trouble. */
    void send(ByteBuffer datagram) {
        DatagramChannel open = channel;
        if (open == null) {
            return;
        }
        try {
            datagram.rewind();
            if (open.write(datagram) == 0) {
                sendPatiently(open, datagram);
            }
        } catch (IOException e) {
            fail(e);
        }
    }

    private void sendPatiently(DatagramChannel open, ByteBuffer datagram) throws IOException {
        patience.begin();
        while (open.write(datagram) == 0) {
            if (!patience.pause()) {
                trouble = NetworkErrors.clogged(target);
                return;
            }
        }
    }

    /** Whether it has lately been sent more than it could take, so that something was left out. */
    boolean isClogged(long now) {
        return patience.isClogged(now);
    }

    /** Asks the system whether what was sent is refused. */
    void settle() {
        patience.end();
        DatagramChannel open = channel;
        if (open == null) {
            return;
        }
        try {
            answer.clear();
            open.read(answer); // what a receiver answers is of no interest
        } catch (IOException e) {
            fail(e);
        }
    }

    /** Whether it is connected and nothing was refused. */
    boolean works() {
        return channel != null;
    }

    /** Why it does not, or did not the last time, in words for people. */
    String trouble() {
        return trouble;
    }

    /** When it was opened last, or that was tried. */
    long since() {
        return since;
    }

    private void fail(IOException e) {
        trouble = NetworkErrors.of(target, e);
        close();
    }

    @Override
    public void close() {
        DatagramChannel open = channel;
        channel = null;
        search = null;
        try {
            if (open != null) {
                open.close();
            }
        } catch (IOException e) {
            trouble = NetworkErrors.of(target, e); // it is of no use to anybody any more
        }
    }

    @Override
    public String toString() {
        return target.toString();
    }
}
