// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.peers;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.api.strip.ColorOrder;
import io.diuna.driver.testkit.TestFrame;
import io.diuna.network.artnet.ArtnetDiscovery;
import io.diuna.network.artnet.ArtnetNode;
import io.diuna.network.artnet.ArtnetSender;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Art-Net as others understand it. */
class ArtnetPeersIT {

    /** Its universes go over the end of a subnet and of a net. */
    private static final int FIRST = 0x12FD;

    private static final int POLLS = 10;

    @ParameterizedTest
    @EnumSource(names = {"RGB", "RGBW"})
    void thePackageDmxnetReadsTheSamePixels(ColorOrder order) throws InterruptedException {
        int universes = Frames.universes(order);
        try (Peer peer = new Peer("dmxnet.js", FIRST, universes)) {
            for (TestFrame frame : Frames.show(Frames.artnet(order, FIRST, peer.port()), 3)) {
                ByteArrayOutputStream image = new ByteArrayOutputStream();
                for (int universe = FIRST; universe < FIRST + universes; universe++) {
                    String[] words = peer.line().split(" ", 3);
                    assertThat(words).startsWith("data", universe + "");
                    image.writeBytes(HexFormat.of().parseHex(words[2]));
                }
                assertThat(image.toByteArray()).isEqualTo(frame.wire());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"RGB", "RGBW"})
    void tsharkReadsTheSamePixelsAndTheSync(ColorOrder order) throws InterruptedException, IOException {
        Tools.need("tshark");
        int universes = Frames.universes(order);
        try (Capture capture = new Capture()) {
            List<TestFrame> frames = Frames.show(Frames.artnet(order, FIRST, capture.port()), 2);
            List<List<String>> rows = Tshark.dissect(
                    capture.pcap("artnet-" + order + ".pcap", ArtnetSender.PORT, frames.size() * (universes + 1)),
                    "artnet.header.opcode",
                    "artnet.header.protver",
                    "artnet.output.universe",
                    "artnet.output.sequence",
                    "dmx_chan.data_filter");
            assertThat(rows).hasSize(frames.size() * (universes + 1));
            int at = 0;
            for (int i = 0; i < frames.size(); i++) {
                ByteArrayOutputStream image = new ByteArrayOutputStream();
                for (int universe = FIRST; universe < FIRST + universes; universe++) {
                    List<String> row = rows.get(at++);
                    assertThat(row).startsWith("0x5000", "14", universe + "", (i + 1) + "");
                    image.writeBytes(HexFormat.of().parseHex(row.get(4)));
                }
                assertThat(image.toByteArray()).isEqualTo(frames.get(i).wire());
                assertThat(rows.get(at++)).startsWith("0x5200", "14");
            }
        }
    }

    @Test
    void thePackageDmxnetIsFound() throws InterruptedException {
        try (Peer peer = new Peer("dmxnet.js", FIRST, 2)) {
            List<ArtnetNode> known = IntStream.of(FIRST, FIRST + 1)
                    .mapToObj(number -> new ArtnetNode("127.0.0.1", "peer", "a peer", List.of(number)))
                    .toList();
            Set<ArtnetNode> found = new HashSet<>();
            for (int poll = 0;
                    poll < POLLS && !found.containsAll(known);
                    poll++) { // a busy machine may answer too late
                found.addAll(ArtnetDiscovery.poll(
                        List.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), peer.port())),
                        Duration.ofSeconds(3)));
            }
            assertThat(found).containsAll(known);
        }
    }
}
