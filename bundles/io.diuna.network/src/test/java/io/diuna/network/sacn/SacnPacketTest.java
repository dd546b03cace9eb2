// SPDX-License-Identifier: Apache-2.0
package io.diuna.network.sacn;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SacnPacketTest {

    private static final String CID = "00112233445566778899aabbccddeeff";
    private static final String NAME = "4469756e61" + "00".repeat(59);
    private static final String ACN = "00100000" + "4153432d45312e3137000000";

    private final SacnPacket packet =
            new SacnPacket(new SacnSource(UUID.fromString("00112233-4455-6677-8899-aabbccddeeff"), "Diuna", 100));
    private final ByteBuffer buffer = ByteBuffer.allocate(2048);

    @Test
    void aFullUniverseHasTheLengthsOfTheStandard() {
        packet.data(buffer, 1, 0, 0, 0, new byte[512], 0, 512);
        assertThat(buffer.limit()).isEqualTo(638);
        assertThat(buffer.getShort(16)).isEqualTo((short) 0x726E);
        assertThat(buffer.getShort(38)).isEqualTo((short) 0x7258);
        assertThat(buffer.getShort(115)).isEqualTo((short) 0x720B);
        assertThat(buffer.getShort(123)).isEqualTo((short) 513);
    }

    @Test
    void data() {
        packet.data(buffer, 63_999, 7, 255, SacnPacket.TERMINATED, new byte[] {9, 1, 2, 3, 9}, 1, 3);
        assertThat(bytes())
                .isEqualTo(ACN + "7071" + "00000004" + CID // root
                        + "705b" + "00000002" + NAME + "64" + "0007" + "ff" + "40" + "f9ff" // framing
                        + "700e" + "02" + "a1" + "0000" + "0001" + "0004" + "00" + "010203");
    }

    @Test
    void sync() {
        packet.sync(buffer, 0x1234, 200);
        assertThat(bytes()).isEqualTo(ACN + "7021" + "00000008" + CID + "700b" + "00000001" + "c8" + "1234" + "0000");
    }

    @Test
    void discovery() {
        packet.discovery(buffer, new int[] {1, 2, 0x1234}, 0);
        assertThat(bytes())
                .isEqualTo(ACN + "706e" + "00000008" + CID // root
                        + "7058" + "00000002" + NAME + "00000000" // framing
                        + "700e" + "00000001" + "00" + "00" + "000100021234");
    }

    @Test
    void discoveryOfManyUniversesIsPaged() {
        int[] universes = new int[513];
        universes[512] = 513;
        packet.discovery(buffer, universes, 0);
        assertThat(buffer.limit()).isEqualTo(120 + 1024);
        assertThat(bytes().substring(236, 240)).isEqualTo("0001");
        packet.discovery(buffer, universes, 1);
        assertThat(bytes().substring(236)).isEqualTo("01" + "01" + "0201");
    }

    @Test
    void theCidDependsOnMachineAndStripOnly() {
        UUID first = SacnSource.cid("machine", "wall");
        assertThat(SacnSource.cid("machine", "wall")).isEqualTo(first);
        assertThat(SacnSource.cid("machine", "desk")).isNotEqualTo(first);
        assertThat(SacnSource.cid("another", "wall")).isNotEqualTo(first);
    }

    @Test
    void theGroupAddressContainsTheUniverse() {
        assertThat(MulticastPath.group(63_999, 5568).getAddress().getHostAddress())
                .isEqualTo("239.255.249.255");
        assertThat(MulticastPath.group(MulticastPath.DISCOVERY_UNIVERSE, 5568)
                        .getAddress()
                        .getHostAddress())
                .isEqualTo("239.255.250.214");
    }

    private String bytes() {
        return HexFormat.of().formatHex(buffer.array(), 0, buffer.limit());
    }
}
