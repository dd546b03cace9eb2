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

/**
 * E1.31 sender: data packets, sync, discovery and stream termination. Used by the strip's thread alone; {@code show}
 * allocates nothing.
 */
public final class SacnSender implements PhysicalStrip {

    public static final int PORT = 5568;
    public static final int LAST_UNIVERSE = 63_999;

    /** Keep-alive period: the standard requires a packet every 0.8 to 1 s. */
    private static final long KEEP_ALIVE = TimeUnit.MILLISECONDS.toNanos(900);

    private static final long DISCOVERY_PERIOD = TimeUnit.SECONDS.toNanos(10);
    private static final int TERMINATION_PACKETS = 3;

    private final StripFormat format;
    private final Universe[] universes;
    private final String[][] targets;
    private final int[] numbers;
    private final int syncUniverse;
    private final boolean discoverable;
    private final SacnPacket packet;
    private final SacnPath path;
    private final LongSupplier clock;
    private final ByteBuffer datagram = ByteBuffer.allocateDirect(SacnPacket.LONGEST + 2 * SacnPacket.PAGE);
    private final byte[] sequences;

    /**
     * Data of each universe and receiver, also of the termination packets: receivers that ignore the option keep showing
     * the last frame.
     */
    private final byte[][][] lastData;

    private byte syncSequence;
    private boolean started;
    private long lastDiscovery;

    /**
     * @param plan the universes of the strip
     * @param syncUniverse universe of the sync packet after each frame; 0: none
     * @param discoverable true to announce the universes every 10 s
     * @param path the transport; closed with this sender
     * @param clock monotonic clock in nanoseconds
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
        format = plan.format(path.network(), SacnPacket.DATA_HEADER, KEEP_ALIVE);
        targets = plan.targets(path.network());
        lastData = new byte[universes.length][][];
        for (int i = 0; i < universes.length; i++) {
            lastData[i] = new byte[targets[i].length][universes[i].length()];
        }
    }

    @Override
    public StripFormat format() {
        return format;
    }

    @Override
    public void show(StripFrame frame) {
        path.beginFrame();
        for (int i = 0; i < universes.length; i++) {
            for (int receiver = 0; receiver < targets[i].length; receiver++) {
                byte[] data = lastData[i][receiver];
                System.arraycopy(frame.wire(targets[i][receiver]), universes[i].start(), data, 0, data.length);
            }
        }
        send(0);
        if (syncUniverse != 0) {
            packet.sync(datagram, syncUniverse, syncSequence++);
            path.sync(datagram);
        }
        if (discoverable) {
            discover();
        }
        started = true;
        path.endFrame();
    }

    private void send(int options) {
        for (int i = 0; i < universes.length; i++) {
            Universe u = universes[i];
            byte sequence = sequences[i]++;
            for (int receiver = 0; receiver < lastData[i].length; receiver++) {
                byte[] data = lastData[i][receiver];
                packet.data(datagram, u.number(), syncUniverse, sequence, options, data, 0, data.length);
                path.send(u, receiver, datagram);
            }
        }
    }

    private void discover() {
        long now = clock.getAsLong();
        if (started && now - lastDiscovery < DISCOVERY_PERIOD) {
            return;
        }
        lastDiscovery = now;
        for (int page = 0; page * SacnPacket.PAGE < numbers.length; page++) {
            packet.discovery(datagram, numbers, page);
            path.discover(datagram);
        }
    }

    /** Sends Stream_Terminated three times per universe, as the standard requires, so that receivers need no timeout. */
    @Override
    public void close() {
        if (started) {
            for (int i = 0; i < TERMINATION_PACKETS; i++) {
                send(SacnPacket.TERMINATED);
            }
        }
        path.close();
    }
}
