// SPDX-License-Identifier: Apache-2.0
package io.diuna.network.artnet;

import io.diuna.api.strip.PhysicalStrip;
import io.diuna.api.strip.StripFormat;
import io.diuna.api.strip.StripFrame;
import io.diuna.network.dmx.Universe;
import io.diuna.network.dmx.UniversePlan;
import io.diuna.network.udp.Receivers;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Sends frames in Art-Net, to receivers that are known by name. */
public final class ArtnetSender implements PhysicalStrip {

    public static final int PORT = 6454;
    public static final int LAST_UNIVERSE = 32_767;

    /**
     * Art-Net itself asks for a repetition each 4 s; but there are receivers that take a light back which they have not
     * heard of for 2.5 s, and 4 s without ArtSync end synchronous showing.
     */
    private static final long KEEP_ALIVE = TimeUnit.SECONDS.toNanos(1);

    private final StripFormat format;
    private final Universe[] universes;
    private final int[] sequences;
    private final Receivers receivers;
    private final @Nullable Receivers synced;
    private final ByteBuffer datagram = ByteBuffer.allocateDirect(ArtnetPacket.LONGEST);

    /**
     * @param plan the strip in universes
     * @param receivers those of its shares; closed with this sender
     * @param synced who gets ArtSync after each frame: the receivers themselves, or a broadcast address; null: nobody
     */
    public ArtnetSender(UniversePlan plan, Receivers receivers, @Nullable Receivers synced) {
        this.receivers = receivers;
        this.synced = synced;
        universes = plan.universes().toArray(Universe[]::new);
        sequences = new int[universes.length];
        format = plan.format(ArtnetPacket.DMX_HEADER, KEEP_ALIVE);
    }

    @Override
    public StripFormat format() {
        return format;
    }

    @Override
    public void show(StripFrame frame) {
        receivers.begin();
        for (int i = 0; i < universes.length; i++) {
            Universe u = universes[i];
            sequences[i] = sequences[i] % ArtnetPacket.LAST_SEQUENCE + 1;
            ArtnetPacket.dmx(datagram, u.number(), sequences[i], frame.wire(), u.start(), u.length());
            receivers.send(u.share(), datagram);
        }
        if (synced != null) {
            sync(synced);
        }
        receivers.settle();
    }

    private void sync(Receivers to) {
        ArtnetPacket.sync(datagram);
        if (to == receivers) {
            to.sendToAll(datagram);
        } else {
            to.begin();
            to.sendToAll(datagram);
            to.settle();
        }
    }

    @Override
    public void close() {
        receivers.close();
        if (synced != null) {
            synced.close();
        }
    }
}
