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

/** Art-Net sender: sends frames as ArtDmx by unicast. Used by the strip's thread alone; {@code show} allocates nothing. */
public final class ArtnetSender implements PhysicalStrip {

    public static final int PORT = 6454;
    public static final int LAST_UNIVERSE = 32_767;

    private static final String NETWORK = "artnet";

    /**
     * Keep-alive period. Art-Net requires 4 s, but WLED leaves realtime mode after 2.5 s, and 4 s without ArtSync end
     * synchronous mode.
     */
    private static final long KEEP_ALIVE = TimeUnit.SECONDS.toNanos(1);

    private final StripFormat format;
    private final Universe[] universes;
    private final String[][] targets;
    private final int[] sequences;
    private final Receivers receivers;
    private final @Nullable Receivers syncReceivers;
    private final ByteBuffer datagram = ByteBuffer.allocateDirect(ArtnetPacket.LONGEST);

    /**
     * @param plan the universes of the strip
     * @param receivers the receivers of its ranges; closed with this sender
     * @param synced destination of ArtSync after each frame: the same receivers or a broadcast address; null: no ArtSync
     */
    public ArtnetSender(UniversePlan plan, Receivers receivers, @Nullable Receivers synced) {
        this.receivers = receivers;
        this.syncReceivers = synced;
        universes = plan.universes().toArray(Universe[]::new);
        targets = plan.targets(NETWORK);
        sequences = new int[universes.length];
        format = plan.format(NETWORK, ArtnetPacket.DMX_HEADER, KEEP_ALIVE);
    }

    @Override
    public StripFormat format() {
        return format;
    }

    @Override
    public void show(StripFrame frame) {
        receivers.beginFrame();
        for (int i = 0; i < universes.length; i++) {
            Universe u = universes[i];
            sequences[i] = sequences[i] % ArtnetPacket.LAST_SEQUENCE + 1;
            for (int receiver = 0; receiver < targets[i].length; receiver++) {
                byte[] wire = frame.wire(targets[i][receiver]);
                ArtnetPacket.dmx(datagram, u.number(), sequences[i], wire, u.start(), u.length());
                receivers.send(u.range(), receiver, datagram);
            }
        }
        if (syncReceivers != null) {
            sync(syncReceivers);
        }
        receivers.endFrame();
    }

    private void sync(Receivers to) {
        ArtnetPacket.sync(datagram);
        if (to == receivers) {
            to.sendToAll(datagram);
        } else {
            to.beginFrame();
            to.sendToAll(datagram);
            to.endFrame();
        }
    }

    @Override
    public void close() {
        receivers.close();
        if (syncReceivers != null) {
            syncReceivers.close();
        }
    }
}
