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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * DDP sender. Byte offsets and sequence numbers start anew for each receiver. Used by the strip's thread alone; {@code
 * show} allocates nothing.
 */
public final class DdpSender implements PhysicalStrip {

    public static final int PORT = 4048;

    /** Keep-alive period: WLED leaves realtime mode after 2.5 s without a packet. */
    private static final long KEEP_ALIVE = TimeUnit.SECONDS.toNanos(1);

    private final StripFormat format;
    private final PixelRange[] ranges;
    private final Receivers receivers;
    private final String[][] targets;
    private final int[][] sequences;
    private final ByteBuffer datagram = ByteBuffer.allocateDirect(DdpPacket.HEADER + DdpPacket.MOST_DATA);

    /**
     * @param pixels length of the strip
     * @param ranges pixel ranges with their receivers, at least one
     * @param receivers the receivers of these ranges; closed with this sender
     */
    public DdpSender(int pixels, ColorOrder order, List<PixelRange> ranges, Receivers receivers) {
        this.ranges = ranges.toArray(PixelRange[]::new);
        this.receivers = receivers;
        targets = new String[this.ranges.length][];
        sequences = new int[this.ranges.length][];
        List<StripFormat.Target> all = new ArrayList<>();
        for (int i = 0; i < targets.length; i++) {
            PixelRange range = this.ranges[i];
            targets[i] = range.targets().stream().map(target -> "ddp " + target).toArray(String[]::new);
            sequences[i] = new int[targets[i].length];
            for (String target : targets[i]) {
                all.add(new StripFormat.Target(
                        target, 0, range.start() * order.channels(), range.pixels() * order.channels()));
            }
        }
        format = StripFormat.of(pixels, order, 1.0, wireNanos(order.channels()))
                .withKeepAliveNanos(KEEP_ALIVE)
                .withTargets(all);
    }

    private long wireNanos(int channels) {
        long nanos = 0;
        for (PixelRange range : ranges) {
            int bytes = range.pixels() * channels;
            int packets = (bytes + DdpPacket.MOST_DATA - 1) / DdpPacket.MOST_DATA;
            nanos += range.targets().size() * WireTime.nanos(packets, bytes + packets * DdpPacket.HEADER);
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
        receivers.beginFrame();
        for (int i = 0; i < ranges.length; i++) {
            for (int receiver = 0; receiver < targets[i].length; receiver++) {
                byte[] wire = frame.wire(targets[i][receiver]);
                send(i, receiver, wire, ranges[i].start() * channels, ranges[i].pixels() * channels);
            }
        }
        receivers.endFrame();
    }

    private void send(int range, int receiver, byte[] wire, int start, int length) {
        int type = format.order().channels() == 4 ? DdpPacket.RGBW : DdpPacket.RGB;
        int sequence = sequences[range][receiver];
        for (int offset = 0; offset < length; offset += DdpPacket.MOST_DATA) {
            int size = Math.min(DdpPacket.MOST_DATA, length - offset);
            sequence = sequence % DdpPacket.LAST_SEQUENCE + 1;
            DdpPacket.write(datagram, offset + size == length, sequence, type, offset, wire, start + offset, size);
            receivers.send(range, receiver, datagram);
        }
        sequences[range][receiver] = sequence;
    }

    @Override
    public void close() {
        receivers.close();
    }
}
