// SPDX-License-Identifier: Apache-2.0
package io.diuna.network.udp;

import io.diuna.api.strip.HardwareException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All receivers of one strip. One that is not there is tried again each second, by name, and nobody waits for it; only when
 * none is there does the strip fail. Used by the strip's thread alone.
 */
public final class Receivers implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Receivers.class);

    /** How long the first frame waits for names. A slower answer is there for the next try. */
    private static final long NAME_LIMIT = TimeUnit.MILLISECONDS.toNanos(500);

    /** How long the first frame waits for being refused, in milliseconds; devices in this network say so sooner. */
    private static final int LATEST_REFUSAL = 20;

    private static final long RETRY = TimeUnit.SECONDS.toNanos(1);

    /** So long after it was opened a receiver that had been away is believed. */
    private static final long TRUSTED = TimeUnit.SECONDS.toNanos(5);

    private final String strip;
    private final LongSupplier clock;
    private final Receiver[][] shares;
    private final Receiver[] all;
    private final boolean[] missed;
    private boolean open;
    private boolean heard;

    /**
     * @param strip the strip's id, for the log
     * @param shares who gets what; {@link #send} counts them from 0
     * @param clock nanoseconds
     */
    public Receivers(String strip, List<PixelRange> shares, HostResolver names, LongSupplier clock) {
        this.strip = strip;
        this.clock = clock;
        List<Receiver> receivers = new ArrayList<>();
        this.shares = new Receiver[shares.size()][];
        for (int i = 0; i < this.shares.length; i++) {
            this.shares[i] = shares.get(i).targets().stream()
                    .map(target -> new Receiver(target, names))
                    .toArray(Receiver[]::new);
            receivers.addAll(List.of(this.shares[i]));
        }
        all = receivers.toArray(Receiver[]::new);
        missed = new boolean[all.length];
    }

    /** Before a frame: looks after those that are not there. The first time it waits for names, half a second at most. */
    public void begin() {
        long now = clock.getAsLong();
        if (!open) {
            open = true;
            for (Receiver receiver : all) {
                receiver.search();
            }
            for (Receiver receiver : all) {
                receiver.open(Math.max(0, NAME_LIMIT - (clock.getAsLong() - now)), now);
            }
            return;
        }
        for (Receiver receiver : all) {
            if (receiver.works()) {
                receiver.follow(now);
            } else if (now - receiver.since() >= RETRY) {
                receiver.reopen(now);
            }
        }
    }

    /** Sends a datagram, from its first byte to its limit, to all that get this share. */
    public void send(int share, ByteBuffer datagram) {
        for (Receiver receiver : shares[share]) {
            receiver.send(datagram);
        }
    }

    /** Sends a datagram, from its first byte to its limit, to every receiver. */
    public void sendToAll(ByteBuffer datagram) {
        for (Receiver receiver : all) {
            receiver.send(datagram);
        }
    }

    /**
     * After a frame: finds out who refused it.
     *
     * @throws HardwareException when there is nobody who did not; it says why
     */
    public void settle() {
        if (!heard) {
            heard = true;
            hear();
        }
        long now = clock.getAsLong();
        int connected = 0;
        int well = 0;
        for (Receiver receiver : all) {
            receiver.settle();
            connected += receiver.works() ? 1 : 0;
            well += isWell(receiver, now) ? 1 : 0;
        }
        if (connected == 0) {
            String trouble = all[0].trouble();
            throw new HardwareException(all.length == 1 ? trouble : trouble + "; nor is any other receiver there");
        }
        report(now, well);
    }

    /** Waits until all have refused the first frame: a frame that counts as shown would end the pauses of the strip. */
    private void hear() {
        for (int i = 0; i < LATEST_REFUSAL && hasConnected(); i++) {
            LockSupport.parkNanos(this, TimeUnit.MILLISECONDS.toNanos(1));
            for (Receiver receiver : all) {
                receiver.settle();
            }
        }
    }

    private boolean hasConnected() {
        for (Receiver receiver : all) {
            if (receiver.works()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWell(Receiver receiver, long now) {
        return receiver.works() && !receiver.isClogged(now);
    }

    private void report(long now, int well) {
        for (int i = 0; i < all.length; i++) {
            Receiver receiver = all[i];
            if (!isWell(receiver, now) && !missed[i]) {
                missed[i] = true;
                LOG.warn(
                        "Strip '{}': {}; it is tried on and on; {} of {} receivers are well",
                        strip,
                        receiver.trouble(),
                        well,
                        all.length);
            } else if (missed[i] && isWell(receiver, now) && now - receiver.since() >= TRUSTED) {
                missed[i] = false;
                LOG.info("Strip '{}': receiver {} is back", strip, receiver);
            }
        }
    }

    /** Lets go of all sockets. */
    @Override
    public void close() {
        for (Receiver receiver : all) {
            receiver.close();
        }
    }
}
