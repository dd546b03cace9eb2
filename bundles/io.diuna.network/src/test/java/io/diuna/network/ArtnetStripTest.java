// SPDX-License-Identifier: Apache-2.0
package io.diuna.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.diuna.api.ConfigurationException;
import io.diuna.driver.testkit.TestFrame;
import io.diuna.network.artnet.ArtnetImage;
import io.diuna.network.udp.Allocation;
import io.diuna.network.udp.Loopback;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ArtnetStripTest {

    @Test
    void rejectsInvalidConfigurations() {
        rejects("host", Map.of(), "host must name the controller");
        rejects("universe", Map.of("host", "a", "universe", -1), "universe is 0 to 32767, not -1");
        rejects("universe", Map.of("host", "a", "universe", 32_767, "pixels", 171), "universes 32767 to 32768");
        rejects("sync", Map.of("host", "a", "sync", "all"), "sync is none, receivers or broadcast, not 'all'");
        rejects(
                "broadcast",
                Map.of("host", "a", "sync", "broadcast", "broadcast", ""),
                "broadcast must be host or host:port");
    }

    @Test
    void keepAliveIsShorterThanTheTimeoutOfReceivers() {
        try (ArtnetStrip strip = strip(Map.of("host", "a"))) {
            assertThat(strip.format().keepAliveNanos()).isEqualTo(1_000_000_000L);
        }
    }

    @Test
    void framesOfAnyLayoutArriveUnchanged() {
        Random random = new Random(14);
        for (int i = 0; i < 40; i++) {
            int pixels = 1 + random.nextInt(2000);
            boolean split = random.nextInt(4) == 0;
            try (Loopback wall = new Loopback();
                    ArtnetStrip strip = strip(Map.of(
                            "pixels",
                            pixels,
                            "host",
                            wall.name(),
                            "order",
                            random.nextBoolean() ? "RGB" : "RGBW",
                            "universe",
                            random.nextInt(32_000),
                            "channels",
                            split ? 2 + 2 * random.nextInt(256) : 0))) {
                ArtnetImage image = new ArtnetImage();
                for (int frame = 1; frame <= 3; frame++) {
                    TestFrame sent = TestFrame.random(frame, strip.format(), random);
                    strip.show(sent);
                    assertThat(image.receive(wall.datagrams())).isTrue();
                    assertThat(image.shown(sent.wire().length)).isEqualTo(sent.wire());
                }
            }
        }
    }

    @Test
    void syncFollowsTheUniverses() {
        try (Loopback wall = new Loopback();
                ArtnetStrip strip = strip(Map.of("pixels", 171, "host", wall.name(), "sync", "receivers"))) {
            ArtnetImage image = new ArtnetImage();
            for (int i = 1; i <= 600; i++) {
                strip.show(TestFrame.of(i, strip.format(), i));
                assertThat(image.receive(wall.datagrams())).isTrue();
            }
            assertThat(image.events()).hasSize(1800).startsWith("data 0", "data 1", "sync", "data 0", "data 1", "sync");
        }
    }

    @Test
    void syncByBroadcastFollowsTheUniverses() {
        try (Loopback wall = new Loopback(Loopback.ANY_ADDRESS);
                ArtnetStrip strip = strip(Map.of(
                        "pixels",
                        171,
                        "receivers",
                        new String[] {"127.0.0.1"},
                        "port",
                        wall.port(),
                        "sync",
                        "broadcast",
                        "broadcast",
                        "127.255.255.255"))) {
            ArtnetImage image = new ArtnetImage();
            strip.show(TestFrame.of(1, strip.format(), 1));
            assertThat(image.receive(wall.datagrams())).isTrue();
            assertThat(image.events()).isEqualTo(List.of("data 0", "data 1", "sync"));
        }
    }

    @Test
    void aFrameAllocatesNothing() {
        try (Loopback wall = new Loopback();
                ArtnetStrip strip = strip(Map.of("pixels", 1000, "host", wall.name(), "sync", "receivers"))) {
            TestFrame frame = TestFrame.of(1, strip.format(), 9);
            assertThat(Allocation.of(1000, () -> strip.show(frame))).isZero();
        }
    }

    private static void rejects(String field, Map<String, Object> values, String message) {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> strip(values).format())
                .withMessageContaining(message)
                .matches(e -> e.field().equals(field), "names field " + field);
    }

    static ArtnetStrip strip(Map<String, Object> values) {
        return new ArtnetStrip(
                NetworkConfigs.of(ReceiverConfig.class, values),
                NetworkConfigs.of(ArtnetConfig.class, values),
                NetworkConfigs.forStrip("wall"),
                NetworkConfigs.LITERALS_ONLY);
    }
}
