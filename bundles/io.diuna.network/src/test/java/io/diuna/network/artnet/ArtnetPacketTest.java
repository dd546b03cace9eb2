// SPDX-License-Identifier: Apache-2.0
package io.diuna.network.artnet;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ArtnetPacketTest {

    private static final String ID = "4172742d4e657400";
    private static final InetAddress SENDER = InetAddress.getLoopbackAddress();

    private final ByteBuffer buffer = ByteBuffer.allocate(ArtnetPacket.LONGEST);

    @Test
    void data() {
        ArtnetPacket.dmx(buffer, 0x1234, 255, new byte[] {9, 1, 2, 3, 4, 9}, 1, 4);
        assertThat(bytes()).isEqualTo(ID + "0050" + "000e" + "ff" + "00" + "3412" + "0004" + "01020304");
    }

    @Test
    void anOddLengthIsPadded() {
        ArtnetPacket.dmx(buffer, 0, 1, new byte[] {9, 1, 2, 3, 4, 9}, 1, 3);
        assertThat(bytes()).isEqualTo(ID + "0050" + "000e" + "01" + "00" + "0000" + "0004" + "01020300");
    }

    @Test
    void sync() {
        ArtnetPacket.sync(buffer);
        assertThat(bytes()).isEqualTo(ID + "0052" + "000e" + "0000");
    }

    @Test
    void poll() {
        ArtnetPacket.poll(buffer);
        assertThat(bytes()).isEqualTo(ID + "0020" + "000e" + "0000");
    }

    /** Inside is another address, which anyone may write there. */
    @Test
    void parsesAReplyWithTheAddressOfItsSender() {
        ArtnetNode node = Objects.requireNonNull(ArtnetNode.parse(reply(), 239, SENDER));
        assertThat(node).isEqualTo(new ArtnetNode("127.0.0.1", "desk", "The desk?s lamp", List.of(0x1234, 0x1237)));
    }

    @Test
    void controlCharactersInNamesAreReplaced() {
        byte[] reply = reply();
        reply[26] = (byte) 0x9B; // CSI, the start of a terminal command
        reply[27] = 0x1B;
        reply[28] = (byte) 0xE4;
        assertThat(Objects.requireNonNull(ArtnetNode.parse(reply, 239, SENDER)).shortName())
                .isEqualTo("??äk");
    }

    @Test
    void otherPacketsAreNoReply() {
        byte[] reply = reply();
        assertThat(ArtnetNode.parse(reply, 206, SENDER)).isNull();
        assertThat(ArtnetNode.parse(reply, 240, SENDER)).isNull();
        for (int i = 0; i < 10; i++) {
            byte[] other = reply.clone();
            other[i]++;
            assertThat(ArtnetNode.parse(other, 239, SENDER)).isNull();
        }
    }

    @Test
    void damagedRepliesAreParsedOrIgnored() {
        Random random = new Random(12);
        byte[] reply = reply();
        for (int i = 0; i < 200_000; i++) {
            byte[] damaged = Arrays.copyOf(reply, random.nextInt(300));
            for (int j = 0; j < 20 && damaged.length > 10; j++) {
                damaged[10 + random.nextInt(damaged.length - 10)] = (byte) random.nextInt();
            }
            ArtnetNode node = ArtnetNode.parse(damaged, damaged.length, SENDER);
            assertThat(node == null || node.universes().size() <= 4).isTrue();
        }
    }

    /** Returns an ArtPollReply of a node with four ports, the first and the last of which are outputs. */
    static byte[] reply() {
        byte[] p = new byte[239];
        put(p, 0, "Art-Net");
        p[9] = 0x21;
        System.arraycopy(new byte[] {(byte) 192, 0, 2, 7, 0x36, 0x19}, 0, p, 10, 6);
        p[18] = 0x12;
        p[19] = 0x03;
        put(p, 26, "desk");
        put(p, 44, "The desk\u0007s lamp");
        p[173] = 4;
        System.arraycopy(new byte[] {(byte) 0x80, 0x40, 0, (byte) 0xC0}, 0, p, 174, 4);
        System.arraycopy(new byte[] {4, 5, 6, 7}, 0, p, 190, 4);
        return p;
    }

    private static void put(byte[] p, int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, p, at, bytes.length);
    }

    private String bytes() {
        return HexFormat.of().formatHex(buffer.array(), 0, buffer.limit());
    }
}
