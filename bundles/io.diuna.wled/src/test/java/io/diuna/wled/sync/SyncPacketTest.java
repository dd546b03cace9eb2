// SPDX-License-Identifier: Apache-2.0
package io.diuna.wled.sync;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Packets, byte by byte as in wled00/udp.cpp. */
class SyncPacketTest {

    private static final String STATE = """
            {"on":true,"bri":128,"transition":7,"seg":[
              {"id":0,"start":0,"stop":300,"on":true,"bri":255,"fx":9,"sx":100,"ix":50,"pal":3,"c1":10,"c2":20,"c3":30,
               "o1":true,"o2":false,"o3":true,"col":[[255,160,0],[1,2,3,4],[0,0,0]]},
              {"id":1,"start":300,"stop":340,"on":false,"bri":64,"fx":300,"sx":1,"ix":2,"pal":0,"c1":0,"c2":0,"c3":0,
               "o1":false,"o2":false,"o3":false,"col":[[0,0,255,9],[0,0,0],[0,0,0]]}]}""";

    private final SyncReader reader = new SyncReader(1, true, number -> number < 20, number -> number < 10);

    private static JsonObject json(String text) {
        return Json.createReader(new StringReader(text)).readObject();
    }

    private static byte[] packet() {
        return SyncWriter.write(json(STATE), 3);
    }

    @Test
    void writesWhatWledReads() {
        byte[] packet = packet();
        assertThat(packet).hasSize(41 + 2 * 36);
        assertThat(Arrays.copyOf(packet, 20))
                .containsExactly(new int[] {0, 1, 128, 255, 160, 0, 0, 0, 9, 100, 0, 12, 0, 0, 0, 0, 50, 188, 2, 3});
        assertThat(packet[36]).isEqualTo((byte) 3);
        assertThat(packet[37]).isEqualTo((byte) 255);
        assertThat(packet[39]).isEqualTo((byte) 2);
        assertThat(packet[40]).isEqualTo((byte) 36);
        assertThat(Arrays.copyOfRange(packet, 41, 77)).containsExactly(new int[] {
            0,
            0,
            0,
            1,
            44,
            1,
            0,
            0,
            0,
            4,
            255,
            9,
            100,
            50,
            3,
            255,
            160,
            0,
            0,
            1,
            2,
            3,
            4,
            0,
            0,
            0,
            0,
            0,
            0,
            10,
            20,
            30 | 0x20 | 0x80,
            0,
            0,
            0,
            0
        });
        assertThat(packet[77]).as("id of the second").isEqualTo((byte) 1);
        assertThat(packet[77 + 9]).as("it is off").isZero();
        assertThat(packet[77 + 11]).as("an effect that needs two bytes").isZero();
        assertThat(packet[77 + 18]).as("white").isEqualTo((byte) 9);
    }

    @Test
    void readsWhatItWrites() {
        JsonObject command = reader.read(packet(), 113, 2).orElseThrow();
        assertThat(command.getBoolean("on")).isTrue();
        assertThat(command.getInt("bri")).isEqualTo(128);
        assertThat(command.getInt("tt")).isEqualTo(7);
        JsonArray segments = command.getJsonArray("seg");
        assertThat(segments).hasSize(2);
        JsonObject first = segments.getJsonObject(0);
        JsonObject wanted = json(STATE).getJsonArray("seg").getJsonObject(0);
        for (String name :
                new String[] {"id", "on", "bri", "fx", "sx", "ix", "pal", "c1", "c2", "c3", "o1", "o2", "o3"}) {
            assertThat(first.get(name)).as(name).isEqualTo(wanted.get(name));
        }
        assertThat(first.getJsonArray("col")).hasToString("[[255,160,0,0],[1,2,3,4],[0,0,0,0]]");
        assertThat(segments.getJsonObject(1).getBoolean("on")).isFalse();
    }

    @Test
    void ignoresOtherGroupsAndWhatIsNoPacket() {
        byte[] packet = packet();
        packet[36] = 2;
        assertThat(reader.read(packet, packet.length, 2)).isEmpty();
        assertThat(reader.read(packet(), 23, 2)).isEmpty();
        byte[] other = packet();
        other[0] = 1;
        assertThat(reader.read(other, other.length, 2)).isEmpty();
    }

    @Test
    void offMeansAllOff() {
        byte[] packet = SyncWriter.write(json(STATE.replace("\"on\":true,\"bri\":128", "\"on\":false,\"bri\":128")), 1);
        JsonObject command = reader.read(packet, packet.length, 2).orElseThrow();
        assertThat(command.getBoolean("on")).isFalse();
        assertThat(command).doesNotContainKey("bri");
    }

    @Test
    void effectsThatAreNotHereAreLeftOut() {
        byte[] packet = packet();
        packet[41 + 11] = 77;
        packet[41 + 14] = 77;
        JsonObject first = reader.read(packet, packet.length, 1)
                .orElseThrow()
                .getJsonArray("seg")
                .getJsonObject(0);
        assertThat(first).doesNotContainKeys("fx", "sx", "ix", "pal").containsKey("col");
        JsonObject plain = new SyncReader(1, false, number -> true, number -> true)
                .read(packet(), 113, 1)
                .orElseThrow()
                .getJsonArray("seg")
                .getJsonObject(0);
        assertThat(plain).containsOnlyKeys("id", "bri", "on", "col");
    }

    @Test
    void aSenderWithOneSegmentChangesAllAndOthersTheSameNumber() {
        byte[] packet = packet();
        assertThat(reader.read(packet, packet.length, 3).orElseThrow().getJsonArray("seg"))
                .hasSize(2);
        packet[39] = 1;
        assertThat(reader.read(packet, packet.length, 3).orElseThrow().getJsonArray("seg"))
                .hasSize(3);
        JsonArray old = reader.read(packet, 24, 3).orElseThrow().getJsonArray("seg");
        assertThat(old).hasSize(3);
        assertThat(old.getJsonObject(2).getJsonArray("col")).hasToString("[[255,160,0,0]]");
    }

    @Test
    void readsOrIgnoresWhateverComes() {
        Random random = new Random(1);
        for (int i = 0; i < 2_000; i++) {
            byte[] bytes = new byte[1_472];
            random.nextBytes(bytes);
            bytes[0] = 0;
            reader.read(bytes, random.nextInt(bytes.length), 5)
                    .ifPresent(command ->
                            assertThat(command.getJsonArray("seg").size()).isLessThanOrEqualTo(5));
        }
    }
}
