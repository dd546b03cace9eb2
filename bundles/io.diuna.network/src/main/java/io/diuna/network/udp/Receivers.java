// SPDX-License-Identifier: Apache-2.0
package io.diuna.network.udp;

import io.diuna.api.strip.HardwareException;
import io.diuna.platform.log.LogFields;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All receivers of one strip. One that fails is retried each second, with a new lookup, and never blocks the others. The
 * strip fails only if all fail. Used by the strip's thread alone; {@link #send} allocates nothing.
 */
public final class Receivers implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Receivers.class);

    /** Timeout of the lookups before the first frame. A later answer serves the next attempt. */
    private static final long LOOKUP_LIMIT = TimeUnit.MILLISECONDS.toNanos(500);

    /** Wait for ICMP errors after the first frame, in milliseconds; devices in the same network answer sooner. */
    private static final int REFUSAL_WAIT_MILLIS = 20;

    private static final long RETRY = TimeUnit.SECONDS.toNanos(1);

    /** Time for which a reconnected receiver must stay connected before it is logged as reachable again. */
    private static final long STABLE_AFTER = TimeUnit.SECONDS.toNanos(5);

    private final String strip;
    private final LogFields fields;
    private final LongSupplier clock;
    private final Receiver[][] byRange;
    private final Receiver[] all;
    private final boolean[] reportedLost;
    private boolean open;
    private boolean firstFrameSent;

    /**
     * @param strip id of the strip, for the log
     * @param ranges pixel ranges with their receivers; {@link #send} takes their index
     * @param clock monotonic clock in nanoseconds
     */
    public Receivers(String strip, List<PixelRange> ranges, HostResolver resolver, LongSupplier clock) {
        this.strip = strip;
        fields = new LogFields().strip(strip);
        this.clock = clock;
        List<Receiver> receivers = new ArrayList<>();
        this.byRange = new Receiver[ranges.size()][];
        for (int i = 0; i < this.byRange.length; i++) {
            this.byRange[i] = ranges.get(i).targets().stream()
                    .map(target -> new Receiver(target, resolver))
                    .toArray(Receiver[]::new);
            receivers.addAll(List.of(this.byRange[i]));
        }
        all = receivers.toArray(Receiver[]::new);
        reportedLost = new boolean[all.length];
    }

    /** Called before each frame: reconnects failed receivers. The first call waits for lookups, up to 500 ms. */
    public void beginFrame() {
        long now = clock.getAsLong();
        if (!open) {
            open = true;
            for (Receiver receiver : all) {
                receiver.startLookup();
            }
            for (Receiver receiver : all) {
                receiver.open(Math.max(0, LOOKUP_LIMIT - (clock.getAsLong() - now)), now);
            }
            return;
        }
        for (Receiver receiver : all) {
            if (receiver.isConnected()) {
                receiver.refreshAddress(now);
            } else if (now - receiver.triedAt() >= RETRY) {
                receiver.reopen(now);
            }
        }
    }

    /** Sends a datagram, the bytes from 0 to the buffer's limit, to a receiver of a range, both counted from 0. */
    public void send(int range, int receiver, ByteBuffer datagram) {
        byRange[range][receiver].send(datagram);
    }

    /** Sends a datagram, the bytes from 0 to the buffer's limit, to all receivers. */
    public void sendToAll(ByteBuffer datagram) {
        for (Receiver receiver : all) {
            receiver.send(datagram);
        }
    }

    /**
     * Called after each frame: checks the sockets for errors and logs changes.
     *
     * @throws HardwareException when no receiver is connected; its message is the first receiver's error
     */
    public void endFrame() {
        if (!firstFrameSent) {
            firstFrameSent = true;
            awaitRefusals();
        }
        long now = clock.getAsLong();
        int connected = 0;
        int healthy = 0;
        for (Receiver receiver : all) {
            receiver.endFrame();
            connected += receiver.isConnected() ? 1 : 0;
            healthy += isHealthy(receiver, now) ? 1 : 0;
        }
        if (connected == 0) {
            String error = all[0].error();
            throw new HardwareException(
                    all.length == 1 ? error : error + "; the strip's other controllers are not reachable either");
        }
        logChanges(now, healthy);
    }

    /** Waits for ICMP errors of the first frame: a frame that counts as shown would reset the strip's back-off. */
    private void awaitRefusals() {
        for (int i = 0; i < REFUSAL_WAIT_MILLIS && hasConnected(); i++) {
            LockSupport.parkNanos(this, TimeUnit.MILLISECONDS.toNanos(1));
            for (Receiver receiver : all) {
                receiver.endFrame();
            }
        }
    }

    private boolean hasConnected() {
        for (Receiver receiver : all) {
            if (receiver.isConnected()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isHealthy(Receiver receiver, long now) {
        return receiver.isConnected() && !receiver.isCongested(now);
    }

    private void logChanges(long now, int healthy) {
        for (int i = 0; i < all.length; i++) {
            Receiver receiver = all[i];
            if (!isHealthy(receiver, now) && !reportedLost[i]) {
                reportedLost[i] = true;
                fields.log(() -> LOG.warn(
                        "Strip '{}': {}; retrying; {} of {} controllers are reachable",
                        strip,
                        receiver.error(),
                        healthy,
                        all.length));
            } else if (reportedLost[i] && isHealthy(receiver, now) && now - receiver.triedAt() >= STABLE_AFTER) {
                reportedLost[i] = false;
                fields.log(() -> LOG.info("Strip '{}': controller {} is reachable again", strip, receiver));
            }
        }
    }

    /** Closes all sockets. */
    @Override
    public void close() {
        for (Receiver receiver : all) {
            receiver.close();
        }
    }
}
