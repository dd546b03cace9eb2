// SPDX-License-Identifier: Apache-2.0
package io.diuna.network.ddp;

import io.diuna.api.strip.ColorOrder;
import io.diuna.api.strip.PhysicalStrip;
import io.diuna.api.strip.StripFormat;
import io.diuna.api.strip.StripFrame;
import io.diuna.network.udp.PixelRange;
import io.diuna.network.udp.Receivers;
import io.diuna.network.udp.WireTime;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Sends frames in DDP. Each receiver counts its own bytes from 0 and its own packets. */
public final class DdpSender implements PhysicalStrip {

    public static final int PORT = 4048;

    /** WLED takes a light back that it has not heard of for 2.5 s. */
    private static final long KEEP_ALIVE = TimeUnit.SECONDS.toNanos(1);

    private final StripFormat format;
    private final PixelRange[] shares;
    private final Receivers receivers;
    private final int[] sequences;
    private final ByteBuffer datagram = ByteBuffer.allocateDirect(DdpPacket.HEADER + DdpPacket.MOST_DATA);

    /**
     * @param pixels the length of the strip
     * @param shares who gets what, at least one
     * @param receivers those of these shares; closed with this sender
     */
    public DdpSender(int pixels, ColorOrder order, List<PixelRange> shares, Receivers receivers) {
        this.shares = shares.toArray(PixelRange[]::new);
        this.receivers = receivers;
        sequences = new int[this.shares.length];
        format = StripFormat.of(pixels, order, 1.0, wireNanos(order.channels())).withKeepAliveNanos(KEEP_ALIVE);
    }

    private long wireNanos(int channels) {
        long nanos = 0;
        for (PixelRange share : shares) {
            int bytes = share.pixels() * channels;
            int packets = (bytes + DdpPacket.MOST_DATA - 1) / DdpPacket.MOST_DATA;
            nanos += share.targets().size() * WireTime.nanos(packets, bytes + packets * DdpPacket.HEADER);
        }
        return nanos;
    }

    @Override
    public StripFormat format() {
        return format;
    }

    @Override
    public void show(StripFrame frame) {
        int channels = format.order().channels();
        receivers.begin();
        for (int i = 0; i < shares.length; i++) {
            send(i, frame.wire(), shares[i].start() * channels, shares[i].pixels() * channels);
        }
        receivers.settle();
    }

    private void send(int share, byte[] wire, int start, int length) {
        int type = format.order().channels() == 4 ? DdpPacket.RGBW : DdpPacket.RGB;
        int sequence = sequences[share];
        for (int offset = 0; offset < length; offset += DdpPacket.MOST_DATA) {
            int size = Math.min(DdpPacket.MOST_DATA, length - offset);
            sequence = sequence % DdpPacket.LAST_SEQUENCE + 1;
            DdpPacket.write(datagram, offset + size == length, sequence, type, offset, wire, start + offset, size);
            receivers.send(share, datagram);
        }
        sequences[share] = sequence;
    }

    @Override
    public void close() {
        receivers.close();
    }
}
