// SPDX-License-Identifier: Apache-2.0
package io.diuna.network.sacn;

import io.diuna.api.strip.PhysicalStrip;
import io.diuna.api.strip.StripFormat;
import io.diuna.api.strip.StripFrame;
import io.diuna.network.dmx.Universe;
import io.diuna.network.dmx.UniversePlan;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Sends frames in E1.31 and tells receivers when it ends. */
public final class SacnSender implements PhysicalStrip {

    public static final int PORT = 5568;
    public static final int LAST_UNIVERSE = 63_999;

    /** The standard wants something to be heard each 0.8 to 1 s. */
    private static final long KEEP_ALIVE = TimeUnit.MILLISECONDS.toNanos(900);

    private static final long DISCOVERY_PERIOD = TimeUnit.SECONDS.toNanos(10);
    private static final int FAREWELLS = 3;

    private final StripFormat format;
    private final Universe[] universes;
    private final int[] numbers;
    private final int syncUniverse;
    private final boolean discoverable;
    private final SacnPacket packet;
    private final SacnPath path;
    private final LongSupplier clock;
    private final ByteBuffer datagram = ByteBuffer.allocateDirect(SacnPacket.LONGEST + 2 * SacnPacket.PAGE);
    private final byte[] sequences;

    /** What ends the light as it is, on receivers that do not know that it ends. */
    private final byte[] newest;

    private byte syncSequence;
    private boolean started;
    private long discovered;

    /**
     * @param plan the strip in universes
     * @param syncUniverse whose sync packet follows each frame, or 0: none does
     * @param discoverable whether to tell each 10 s which universes these are
     * @param path closed with this sender
     * @param clock nanoseconds
     */
    public SacnSender(
            UniversePlan plan,
            int syncUniverse,
            boolean discoverable,
            SacnSource source,
            SacnPath path,
            LongSupplier clock) {
        this.syncUniverse = syncUniverse;
        this.discoverable = discoverable;
        this.path = path;
        this.clock = clock;
        universes = plan.universes().toArray(Universe[]::new);
        numbers = plan.universes().stream().mapToInt(Universe::number).toArray();
        packet = new SacnPacket(source);
        sequences = new byte[universes.length];
        format = plan.format(SacnPacket.DATA_HEADER, KEEP_ALIVE);
        newest = new byte[format.wireLength()];
    }

    @Override
    public StripFormat format() {
        return format;
    }

    @Override
    public void show(StripFrame frame) {
        path.begin();
        System.arraycopy(frame.wire(), 0, newest, 0, newest.length);
        send(0);
        if (syncUniverse != 0) {
            packet.sync(datagram, syncUniverse, syncSequence++);
            path.sync(datagram);
        }
        if (discoverable) {
            discover();
        }
        started = true;
        path.settle();
    }

    private void send(int options) {
        for (int i = 0; i < universes.length; i++) {
            Universe u = universes[i];
            packet.data(datagram, u.number(), syncUniverse, sequences[i]++, options, newest, u.start(), u.length());
            path.send(u, datagram);
        }
    }

    private void discover() {
        long now = clock.getAsLong();
        if (started && now - discovered < DISCOVERY_PERIOD) {
            return;
        }
        discovered = now;
        for (int page = 0; page * SacnPacket.PAGE < numbers.length; page++) {
            packet.discovery(datagram, numbers, page);
            path.discover(datagram);
        }
    }

    /** Tells receivers, three times as the standard asks, that no more will come, so that they need not wait. */
    @Override
    public void close() {
        if (started) {
            for (int i = 0; i < FAREWELLS; i++) {
                send(SacnPacket.TERMINATED);
            }
        }
        path.close();
    }
}
