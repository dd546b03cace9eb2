// SPDX-License-Identifier: Apache-2.0
package io.diuna.network.sacn;

import java.nio.ByteBuffer;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** The packets of a frame, for benchmarks that send none. */
public final class SacnFrames {

    private static final int CHANNELS = 510;
    private static final int PRIORITY = 100;

    private SacnFrames() {}

    /** Writes all packets of a frame, one after the other into the same buffer. */
    public static UnaryOperator<byte[]> encoder() {
        SacnPacket packet = new SacnPacket(new SacnSource(new UUID(1, 2), "benchmark", PRIORITY));
        ByteBuffer buffer = ByteBuffer.allocateDirect(SacnPacket.LONGEST);
        return wire -> {
            for (int at = 0; at < wire.length; at += CHANNELS) {
                int count = Math.min(CHANNELS, wire.length - at);
                packet.data(buffer, 1 + at / CHANNELS, 0, 1, 0, wire, at, count);
            }
            return wire;
        };
    }
}
