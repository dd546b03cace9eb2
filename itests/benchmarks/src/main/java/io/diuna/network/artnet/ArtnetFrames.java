// SPDX-License-Identifier: Apache-2.0
package io.diuna.network.artnet;

import java.nio.ByteBuffer;
import java.util.function.UnaryOperator;

/** The packets of a frame, for benchmarks that send none. */
public final class ArtnetFrames {

    private static final int CHANNELS = 510;

    private ArtnetFrames() {}

    /** Writes all packets of a frame, one after the other into the same buffer. */
    public static UnaryOperator<byte[]> encoder() {
        ByteBuffer packet = ByteBuffer.allocateDirect(ArtnetPacket.LONGEST);
        return wire -> {
            for (int at = 0; at < wire.length; at += CHANNELS) {
                ArtnetPacket.dmx(packet, at / CHANNELS, 1, wire, at, Math.min(CHANNELS, wire.length - at));
            }
            return wire;
        };
    }
}
