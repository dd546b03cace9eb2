// SPDX-License-Identifier: Apache-2.0
package io.diuna.driver.virtual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.management.ThreadMXBean;
import io.diuna.api.ConfigurationException;
import io.diuna.api.strip.ColorOrder;
import io.diuna.api.strip.StripFormat;
import io.diuna.driver.testkit.TestFrame;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class VirtualStripTest {

    @Test
    void has150PixelsAndGamma1ByDefault() {
        assertThat(strip(Map.of()).format())
                .isEqualTo(StripFormat.of(150, ColorOrder.RGB, 1.0, 0).withTarget("virtual"));
    }

    @Test
    void formatFollowsTheConfiguration() {
        StripFormat format = strip(Map.of("pixels", 60, "order", "grbw")).format();
        assertThat(format).isEqualTo(StripFormat.of(60, ColorOrder.GRBW, 1.0, 0).withTarget("virtual"));
        assertThat(format.wireLength()).isEqualTo(240);
    }

    @Test
    void rejectsInvalidConfigurations() {
        rejects("pixels", 0, "pixels is 1 to 100000, not 0");
        rejects("pixels", 100_001, "not 100001");
        rejects("history", -1, "history is 0 to 100000, not -1");
        rejects("order", "RGR", "order is one of [RGB, RBG, GRB, GBR, BRG, BGR, RGBW, ");
    }

    @Test
    void recordsCopiesOfTheLatestFrames() {
        VirtualStrip strip = strip(Map.of("pixels", 1, "history", 3));
        byte[] wire = new byte[3];
        for (int number = 1; number <= 5; number++) {
            wire[0] = (byte) number;
            strip.show(new TestFrame(number, wire));
        }
        assertThat(strip.recorded()).extracting(RecordedFrame::number).containsExactly(3L, 4L, 5L);
        assertThat(strip.recorded())
                .extracting(RecordedFrame::nanos)
                .containsExactly(50_000_001L, 66_666_668L, 83_333_335L);
        assertThat(strip.recorded()).extracting(frame -> frame.wire()[0]).containsExactly((byte) 3, (byte) 4, (byte) 5);
        strip.close();
    }

    @Test
    void recordsWithoutAFramework() {
        StripFormat format = StripFormat.of(2, ColorOrder.GRB, 2.2, 90_000_000);
        VirtualStrip strip = VirtualStrip.recording(format, 2);
        assertThat(strip.format()).isEqualTo(format);
        long before = System.nanoTime();
        strip.show(TestFrame.of(7, format, 9));
        RecordedFrame frame = strip.recorded().get(0);
        assertThat(frame.number()).isEqualTo(7);
        assertThat(frame.wire()).hasSize(6).containsOnly(9);
        assertThat(frame.shownNanos() - before).isNotNegative();
        assertThat(System.nanoTime() - frame.shownNanos()).isNotNegative();
    }

    @Test
    void recordsAndAllocatesNothingWithoutAHistory() {
        VirtualStrip strip = strip(Map.of());
        TestFrame frame = new TestFrame(1, new byte[450]);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        // Minimum of several rounds, because the virtual machine itself allocates when it compiles code.
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 10 && least > 0; round++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < 10_000; i++) {
                strip.show(frame);
            }
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }
        assertThat(least).isZero();
        assertThat(strip.recorded()).isEmpty();
    }

    private static void rejects(String field, Object value, String message) {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> strip(Map.of(field, value)).format())
                .withMessageContaining(message)
                .matches(e -> e.field().equals(field), "names field " + field);
    }

    /** Creates a strip with these configuration values and defaults for the other keys. */
    static VirtualStrip strip(Map<String, Object> values) {
        VirtualStrip.Config config = (VirtualStrip.Config) Proxy.newProxyInstance(
                VirtualStripTest.class.getClassLoader(),
                new Class<?>[] {VirtualStrip.Config.class},
                (proxy, method, arguments) ->
                        values.getOrDefault(method.getName(), Objects.requireNonNull(method.getDefaultValue())));
        return new VirtualStrip(config);
    }
}
