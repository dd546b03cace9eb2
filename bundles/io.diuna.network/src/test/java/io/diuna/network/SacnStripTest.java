// SPDX-License-Identifier: Apache-2.0
package io.diuna.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.diuna.api.ConfigurationException;
import io.diuna.api.strip.HardwareException;
import io.diuna.driver.testkit.TestFrame;
import io.diuna.network.sacn.SacnImage;
import io.diuna.network.udp.Allocation;
import io.diuna.network.udp.Loopback;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SacnStripTest {

    @Test
    void rejectsInvalidConfigurations() {
        rejects("universe", Map.of("universe", 0), "universe is 1 to 63999, not 0");
        rejects("universe", Map.of("universe", 63_999, "pixels", 171), "this strip needs universes 63999 to 64000");
        rejects("channels", Map.of("channels", 513), "channels is 0 to 512");
        rejects("priority", Map.of("priority", 201), "priority is 0 to 200");
        rejects("sync", Map.of("sync", 64_000), "sync is 0 to 63999");
        rejects("ttl", Map.of("ttl", 0), "ttl is 1 to 255");
        rejects("sourceName", Map.of("sourceName", "ä".repeat(32)), "sourceName has at most 63 bytes");
    }

    @Test
    void aLongIdIsAllowed() {
        String id = "io.diuna.network.sacn.ac39a21f-0152-4689-bb12-2d2dd552f6d1";
        try (SacnStrip strip = strip(id, Map.of())) {
            assertThat(strip.format().pixels()).isEqualTo(150);
        }
    }

    @Test
    void multicastNeedsNoReceiver() {
        try (SacnStrip strip = strip(Map.of())) {
            assertThat(strip.format().keepAliveNanos()).isEqualTo(900_000_000);
        }
    }

    @Test
    void aMissingInterfaceIsReported() {
        try (SacnStrip strip = strip(Map.of("networkInterface", "no-such-thing"))) {
            assertThatExceptionOfType(HardwareException.class)
                    .isThrownBy(() -> strip.show(TestFrame.of(1, strip.format(), 1)))
                    .withMessageContaining("Network interface 'no-such-thing' not found")
                    .withMessageContaining("lo");
        }
    }

    @Test
    void framesOfAnyLayoutArriveUnchanged() {
        Random random = new Random(13);
        for (int i = 0; i < 40; i++) {
            int pixels = 1 + random.nextInt(2000);
            try (Loopback wall = new Loopback();
                    SacnStrip strip = strip(Map.of(
                            "pixels",
                            pixels,
                            "host",
                            wall.name(),
                            "order",
                            random.nextBoolean() ? "RGB" : "RGBW",
                            "channels",
                            random.nextInt(4) == 0 ? 1 + random.nextInt(512) : 0,
                            "sync",
                            random.nextInt(2)))) {
                SacnImage image = new SacnImage();
                for (int frame = 1; frame <= 3; frame++) {
                    TestFrame sent = TestFrame.random(frame, strip.format(), random);
                    strip.show(sent);
                    assertThat(image.receive(wall.datagrams())).isTrue();
                    assertThat(image.shown()).isEqualTo(sent.wire());
                }
            }
        }
    }

    @Test
    void packetsCarryTheSourceNameAndThePriority() {
        try (Loopback wall = new Loopback();
                SacnStrip plain = strip(Map.of("host", wall.name()));
                SacnStrip named = strip(Map.of("host", wall.name(), "priority", 7, "sourceName", "Küche"))) {
            plain.show(TestFrame.of(1, plain.format(), 1));
            named.show(TestFrame.of(1, named.format(), 1));
            List<byte[]> datagrams = wall.datagrams();
            assertThat(datagrams).hasSize(2);
            assertThat(text(datagrams.get(0))).isEqualTo("Diuna wall");
            assertThat(datagrams.get(0)[108]).isEqualTo((byte) 100);
            assertThat(text(datagrams.get(1))).isEqualTo("Küche");
            assertThat(datagrams.get(1)[108]).isEqualTo((byte) 7);
        }
    }

    private static String text(byte[] datagram) {
        return new String(datagram, 44, 64, StandardCharsets.UTF_8).trim();
    }

    @Test
    void closeSendsStreamTerminatedThreeTimes() {
        try (Loopback wall = new Loopback()) {
            SacnStrip strip = strip(Map.of("pixels", 171, "host", wall.name()));
            strip.show(TestFrame.of(1, strip.format(), 1));
            strip.close();
            SacnImage image = new SacnImage();
            assertThat(image.receive(wall.datagrams())).isTrue();
            assertThat(image.events())
                    .containsExactly("data 1", "data 2", "end 1", "end 2", "end 1", "end 2", "end 1", "end 2");
        }
    }

    @Test
    void receiversWithRangesGetTheirUniverses() {
        try (Loopback left = new Loopback();
                Loopback right = new Loopback();
                SacnStrip strip = strip(Map.of(
                        "pixels", 200, "sync", 9, "receivers", new String[] {left.name() + "=180", right.name()}))) {
            strip.show(TestFrame.of(1, strip.format(), 1));
            SacnImage first = new SacnImage();
            SacnImage second = new SacnImage();
            assertThat(first.receive(left.datagrams())).isTrue();
            assertThat(second.receive(right.datagrams())).isTrue();
            assertThat(first.events()).isEqualTo(List.of("data 1", "data 2", "sync 9"));
            assertThat(second.events()).isEqualTo(List.of("data 3", "sync 9"));
        }
    }

    @Test
    void aFrameAllocatesNothing() {
        try (Loopback wall = new Loopback();
                SacnStrip strip = strip(Map.of("pixels", 1000, "host", wall.name(), "sync", 9))) {
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

    static SacnStrip strip(Map<String, Object> values) {
        return strip("wall", values);
    }

    private static SacnStrip strip(String id, Map<String, Object> values) {
        return new SacnStrip(
                NetworkConfigs.of(ReceiverConfig.class, values),
                NetworkConfigs.of(SacnConfig.class, values),
                NetworkConfigs.forStrip(id),
                NetworkConfigs.LITERALS_ONLY);
    }
}
