// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.peers;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.api.strip.ColorOrder;
import io.diuna.driver.testkit.TestFrame;
import io.diuna.network.sacn.SacnSender;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** E1.31 as others understand it. */
class SacnPeersIT {

    private static final int FIRST = 300;
    private static final int SYNC = 7000;
    private static final int FAREWELLS = 3;

    @ParameterizedTest
    @EnumSource(names = {"RGB", "RGBW"})
    void thePackageSacnReadsTheSamePixels(ColorOrder order) throws InterruptedException {
        int universes = Frames.universes(order);
        try (Peer peer = new Peer("sacn.js", FIRST, universes)) {
            List<TestFrame> frames = Frames.show(Frames.sacn(order, FIRST, 0, peer.port()), 3);
            for (int i = 0; i < frames.size() + FAREWELLS; i++) {
                boolean farewell = i >= frames.size();
                ByteArrayOutputStream image = new ByteArrayOutputStream();
                for (int universe = FIRST; universe < FIRST + universes; universe++) {
                    String[] words = peer.line().split(" ", 8);
                    assertThat(words).startsWith("data", universe + "", i + "", "123", farewell ? "64" : "0", "0");
                    assertThat(words[7]).isEqualTo("Diuna wall");
                    image.writeBytes(HexFormat.of().parseHex(words[6]));
                }
                assertThat(image.toByteArray())
                        .isEqualTo(frames.get(Math.min(i, frames.size() - 1)).wire());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"RGB", "RGBW"})
    void tsharkReadsTheSamePixelsTheSyncAndTheFarewell(ColorOrder order) throws InterruptedException, IOException {
        Tools.need("tshark");
        int universes = Frames.universes(order);
        try (Capture capture = new Capture()) {
            List<TestFrame> frames = Frames.show(Frames.sacn(order, FIRST, SYNC, capture.port()), 2);
            int packets = frames.size() * (universes + 1) + FAREWELLS * universes;
            List<List<String>> rows = Tshark.dissect(
                    capture.pcap("sacn-" + order + ".pcap", SacnSender.PORT, packets),
                    "acn.dmx.universe",
                    "acn.dmx.seq_number",
                    "acn.dmx.options",
                    "acn.dmx.priority",
                    "acn.dmx.source_name",
                    "acn.dmx.reserved",
                    "acn.dmx.data",
                    "acn.cid",
                    "udp.payload");
            assertThat(rows).hasSize(packets);
            int at = 0;
            for (int i = 0; i < frames.size(); i++) {
                ByteArrayOutputStream image = new ByteArrayOutputStream();
                for (int universe = FIRST; universe < FIRST + universes; universe++) {
                    List<String> row = rows.get(at++);
                    assertThat(row).startsWith(universe + "", i + "", "0", "123", "Diuna wall", SYNC + "");
                    assertThat(row.get(7)).isEqualTo(rows.get(0).get(7)).isNotEmpty();
                    image.writeBytes(bytes(row.get(6)));
                }
                assertThat(image.toByteArray()).isEqualTo(frames.get(i).wire());
                // tshark knows no sync packet: 49 bytes that end with sequence, universe and nothing
                assertThat(rows.get(at++).get(8))
                        .hasSize(98)
                        .endsWith("700b00000001" + HexFormat.of().toHexDigits((byte) i) + "1b58" + "0000");
            }
            assertThat(rows.subList(at, rows.size()))
                    .extracting(row -> row.get(0) + " " + row.get(2))
                    .startsWith(FIRST + " 64", (FIRST + 1) + " 64")
                    .allMatch(row -> row.endsWith(" 64"));
        }
    }

    /** From lines such as {@code 001-020: ..  1 FF} behind a header. */
    private static byte[] bytes(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (String line : text.split(",", -1)) {
            int colon = line.indexOf(": ");
            if (colon < 0) {
                continue;
            }
            for (String word :
                    line.substring(colon + 2).replace('|', ' ').trim().split(" +", -1)) {
                bytes.write(word.equals("..") ? 0 : Integer.parseInt(word, 16));
            }
        }
        return bytes.toByteArray();
    }
}
