// SPDX-License-Identifier: Apache-2.0
package io.diuna.network.ddp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class DdpPacketTest {

    private static final byte[] WIRE = HexFormat.of().parseHex("00112233445566778899aabb");

    @Test
    void aPacketOfColours() {
        assertThat(bytes(false, 3, DdpPacket.RGB, 1440, 3, 6))
                .isEqualTo("40030b01" + "000005a0" + "0006" + "334455667788");
    }

    @Test
    void theLastPacketOfAFrameWithWhite() {
        assertThat(bytes(true, 15, DdpPacket.RGBW, 0x01020304, 8, 4))
                .isEqualTo("410f1b01" + "01020304" + "0004" + "8899aabb");
    }

    private static String bytes(boolean push, int sequence, int type, int offset, int start, int length) {
        ByteBuffer buffer = ByteBuffer.allocate(DdpPacket.HEADER + DdpPacket.MOST_DATA);
        DdpPacket.write(buffer, push, sequence, type, offset, WIRE, start, length);
        return HexFormat.of().formatHex(buffer.array(), 0, buffer.limit());
    }
}
