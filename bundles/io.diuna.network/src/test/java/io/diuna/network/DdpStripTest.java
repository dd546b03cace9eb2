// SPDX-License-Identifier: Apache-2.0
package io.diuna.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.diuna.api.ConfigurationException;
import io.diuna.api.strip.ColorOrder;
import io.diuna.api.strip.StripFormat;
import io.diuna.driver.testkit.TestFrame;
import io.diuna.network.ddp.DdpImage;
import io.diuna.network.udp.Allocation;
import io.diuna.network.udp.Loopback;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DdpStripTest {

    @Test
    void formatFollowsTheConfiguration() {
        StripFormat format =
                strip(Map.of("pixels", 1000, "host", "wall", "order", "grbw")).format();
        assertThat(format.pixels()).isEqualTo(1000);
        assertThat(format.order()).isEqualTo(ColorOrder.GRBW);
        assertThat(format.gamma()).isEqualTo(1.0);
        assertThat(format.keepAliveNanos()).isEqualTo(1_000_000_000L);
        assertThat(format.wireNanos()).isEqualTo((3 * 66 + 3 * 10 + 4000) * 80L);
    }

    @Test
    void rejectsInvalidConfigurations() {
        rejects("host", Map.of(), "host must name the controller");
        rejects("host", Map.of("host", "wall:0"), "a port from 1 to 65535, not 'wall:0'");
        rejects("pixels", Map.of("host", "wall", "pixels", 0), "pixels is 1 to 100000, not 0");
        rejects("port", Map.of("host", "wall", "port", 65_536), "port is 1 to 65535, not 65536");
        rejects("order", Map.of("host", "wall", "order", "WWW"), "not 'WWW'");
        rejects("receivers", Map.of("host", "wall", "receivers", new String[] {"a"}), "not both");
    }

    @Test
    void framesOfAnyLengthArriveUnchanged() {
        Random random = new Random(7);
        for (int i = 0; i < 60; i++) {
            ColorOrder order = random.nextBoolean() ? ColorOrder.RGB : ColorOrder.GRBW;
            int pixels = 1 + random.nextInt(2000);
            try (Loopback wall = new Loopback();
                    DdpStrip strip = strip(Map.of("pixels", pixels, "host", wall.name(), "order", order.name()))) {
                DdpImage image = new DdpImage(strip.format().wireLength());
                for (int frame = 1; frame <= 3; frame++) {
                    TestFrame sent = TestFrame.random(frame, strip.format(), random);
                    strip.show(sent);
                    assertThat(image.receive(wall.datagrams())).isTrue();
                    assertThat(image.shown()).isEqualTo(sent.wire());
                    assertThat(image.pushes()).isEqualTo(frame);
                    assertThat(image.type()).isEqualTo(order == ColorOrder.RGB ? 0x0B : 0x1B);
                }
            }
        }
    }

    @Test
    void severalReceiversGetTheSameDatagrams() {
        try (Loopback left = new Loopback();
                Loopback right = new Loopback();
                DdpStrip strip = strip(Map.of("pixels", 600, "receivers", new String[] {left.name(), right.name()}))) {
            strip.show(TestFrame.random(1, strip.format(), new Random(8)));
            List<byte[]> datagrams = left.datagrams();
            assertThat(datagrams).hasSize(2);
            assertThat(right.datagrams()).containsExactlyElementsOf(datagrams);
        }
    }

    @Test
    void receiversWithRangesGetTheirPixels() {
        try (Loopback left = new Loopback();
                Loopback right = new Loopback();
                DdpStrip strip =
                        strip(Map.of("pixels", 700, "receivers", new String[] {left.name() + "=500", right.name()}))) {
            TestFrame frame = TestFrame.random(1, strip.format(), new Random(9));
            strip.show(frame);
            DdpImage first = new DdpImage(1500);
            DdpImage second = new DdpImage(600);
            assertThat(first.receive(left.datagrams())).isTrue();
            assertThat(second.receive(right.datagrams())).isTrue();
            assertThat(first.shown()).isEqualTo(range(frame, 0, 1500));
            assertThat(second.shown()).isEqualTo(range(frame, 1500, 2100));
        }
    }

    @Test
    void aFrameAllocatesNothing() {
        try (Loopback wall = new Loopback();
                DdpStrip strip = strip(Map.of("pixels", 1000, "host", wall.name()))) {
            TestFrame frame = TestFrame.of(1, strip.format(), 9);
            assertThat(Allocation.of(1000, () -> strip.show(frame))).isZero();
        }
    }

    private static byte[] range(TestFrame frame, int from, int to) {
        return Arrays.copyOfRange(frame.wire(), from, to);
    }

    private static void rejects(String field, Map<String, Object> values, String message) {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> strip(values).format())
                .withMessageContaining(message)
                .matches(e -> e.field().equals(field), "names field " + field);
    }

    static DdpStrip strip(Map<String, Object> values) {
        return new DdpStrip(
                NetworkConfigs.of(ReceiverConfig.class, values),
                NetworkConfigs.of(DdpStrip.Config.class, values),
                NetworkConfigs.forStrip("wall"),
                NetworkConfigs.LITERALS_ONLY);
    }
}
