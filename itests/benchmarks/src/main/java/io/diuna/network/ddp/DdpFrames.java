// SPDX-License-Identifier: Apache-2.0
package io.diuna.network.ddp;

import java.nio.ByteBuffer;
import java.util.function.UnaryOperator;

/** The packets of a frame, for benchmarks that send none. */
public final class DdpFrames {

    private DdpFrames() {}

    /** Writes all packets of a frame, one after the other into the same buffer. */
    public static UnaryOperator<byte[]> encoder() {
        ByteBuffer packet = ByteBuffer.allocateDirect(DdpPacket.HEADER + DdpPacket.MOST_DATA);
        return wire -> {
            for (int at = 0; at < wire.length; at += DdpPacket.MOST_DATA) {
                int length = Math.min(DdpPacket.MOST_DATA, wire.length - at);
                DdpPacket.write(packet, at + length == wire.length, 1, DdpPacket.RGB, at, wire, at, length);
            }
            return wire;
        };
    }
}
