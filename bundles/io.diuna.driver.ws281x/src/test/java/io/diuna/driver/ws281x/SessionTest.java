// SPDX-License-Identifier: Apache-2.0
package io.diuna.driver.ws281x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.management.ThreadMXBean;
import io.diuna.api.strip.HardwareException;
import io.diuna.driver.testkit.TestFrame;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Session with two channels on one native library. */
class SessionTest {

    private final Session session = Strips.session(FakeNative.fresh());
    private final Random random = new Random(7);
    private final List<Ws281xStrip> strips = new ArrayList<>();

    @AfterEach
    void eachInitHasOneFini() {
        strips.forEach(Ws281xStrip::close);
        assertThat(FakeNative.calls()).noneMatch(call -> call.startsWith("misuse"));
        assertThat(FakeNative.calls().stream().filter("fini"::equals).count())
                .isEqualTo(FakeNative.calls().stream()
                        .filter(call -> call.endsWith(" = 0"))
                        .count());
    }

    @Test
    void sendsBothChannels() {
        Ws281xStrip first = strip(Map.of("pixels", 10));
        Ws281xStrip second = strip(Map.of("channel", 1, "pixels", 20, "order", "GRBW", "inverted", true));
        byte[] ofFirst = show(first);
        byte[] ofSecond = show(second);

        assertThat(FakeNative.wire(0)).isEqualTo(ofFirst);
        assertThat(FakeNative.wire(1)).isEqualTo(ofSecond);
        assertThat(FakeNative.calls())
                .containsExactly(
                        "init 800000 Hz dma 10: 10 on 18 0 on 0 = 0",
                        "fini",
                        "init 800000 Hz dma 10: 10 on 18 20 on 13 inverted = 0");

        byte[] next = show(first);
        assertThat(FakeNative.wire(0)).isEqualTo(next);
        assertThat(FakeNative.wire(1)).isEqualTo(ofSecond);
        first.close();
        assertThat(FakeNative.calls()).as("still in use").hasSize(3);
        second.close();
        assertThat(FakeNative.calls()).hasSize(4).last().isEqualTo("fini");
    }

    @Test
    void aChangedChannelKeepsTheFrameOfTheOther() {
        Ws281xStrip first = strip(Map.of("pixels", 10));
        Ws281xStrip second = strip(Map.of("channel", 1));
        byte[] ofFirst = show(first);
        show(second);
        second.close();

        Ws281xStrip changed = strip(Map.of("channel", 1, "pixels", 90));
        byte[] ofChanged = show(changed);

        assertThat(FakeNative.wire(0)).isEqualTo(ofFirst);
        assertThat(FakeNative.wire(1)).isEqualTo(ofChanged).hasSize(270);
        assertThat(show(first)).isEqualTo(FakeNative.wire(0));
    }

    @Test
    void aStripThatReturnsUnchangedNeedsNoNewSetUp() {
        Ws281xStrip first = strip(Map.of());
        Ws281xStrip second = strip(Map.of("channel", 1));
        show(first);
        show(second);
        int before = FakeNative.calls().size();
        second.close();
        assertThat(show(strip(Map.of("channel", 1)))).isEqualTo(FakeNative.wire(1));
        assertThat(FakeNative.calls()).hasSize(before);
    }

    @Test
    void bothChannelsRecoverWithTheNextFrameAfterAFailure() {
        Ws281xStrip first = strip(Map.of());
        Ws281xStrip second = strip(Map.of("channel", 1));
        byte[] ofFirst = show(first);
        show(second);

        FakeNative.setReturnCode("wait", -10);
        fails(second, "DMA");
        FakeNative.setReturnCode("wait", 0);

        byte[] ofSecond = show(second);
        assertThat(FakeNative.wire(0)).isEqualTo(ofFirst);
        assertThat(FakeNative.wire(1)).isEqualTo(ofSecond);
        assertThat(show(first)).isEqualTo(FakeNative.wire(0));
    }

    @Test
    void aChannelThatFailsToOpenDoesNotAffectTheOther() {
        Ws281xStrip first = strip(Map.of());
        show(first);
        FakeNative.setReturnCode("init", -11);
        Ws281xStrip second = strip(Map.of("channel", 1));
        fails(second, "Setting up channel 0 (GPIO 18, 60 pixels) and channel 1 (GPIO 13, 60 pixels) failed: ");
        second.close();
        FakeNative.setReturnCode("init", 0);

        assertThat(show(first)).isEqualTo(FakeNative.wire(0));
        assertThat(FakeNative.calls()).last().isEqualTo("init 800000 Hz dma 10: 60 on 18 0 on 0 = 0");
        int before = FakeNative.calls().size();
        Ws281xStrip again = strip(Map.of("channel", 1));
        fails(again, "Setting up channel 0 (GPIO 18, 60 pixels) and channel 1 (GPIO 13, 60 pixels) failed: ");
        again.close();
        assertThat(show(first)).isEqualTo(FakeNative.wire(0));
        assertThat(FakeNative.calls())
                .as("rejected without a call to the library")
                .hasSize(before);
    }

    @Test
    void permanentErrorsAreNotRetried() {
        FakeNative.setReturnCode("init", -9);
        for (int attempt = 0; attempt < 3; attempt++) {
            for (int channel = 0; channel < 2; channel++) {
                Ws281xStrip strip = strip(Map.of("channel", channel));
                fails(strip, "run Diuna as root");
                strip.close();
            }
        }
        assertThat(FakeNative.calls())
                .containsExactly(
                        "init 800000 Hz dma 10: 60 on 18 0 on 0 = -9", "init 800000 Hz dma 10: 0 on 0 60 on 13 = -9");
        fails(strip(Map.of("gpio", 12)), "run Diuna as root");
        assertThat(FakeNative.calls()).as("another configuration").hasSize(3);
    }

    @Test
    void temporaryErrorsAreRetried() {
        FakeNative.setReturnCode("init", -8);
        for (int attempt = 0; attempt < 3; attempt++) {
            Ws281xStrip strip = strip(Map.of());
            fails(strip, "PWM_SETUP");
            strip.close();
        }
        assertThat(FakeNative.calls()).hasSize(3);
    }

    @Test
    void aChannelIsUsedByOneStripOnly() {
        Ws281xStrip first = strip(Map.of());
        byte[] ofFirst = show(first);
        Ws281xStrip second = strip(Map.of("pixels", 61));
        fails(second, "Another strip already uses channel 0 (GPIO 18, 60 pixels)");
        second.close();
        assertThat(FakeNative.wire(0)).isEqualTo(ofFirst);
        first.close();
        assertThat(show(strip(Map.of("pixels", 61)))).isEqualTo(FakeNative.wire(0));
    }

    @Test
    void incompatibleChannelsAreRejected() {
        show(strip(Map.of("channel", 1)));
        fails(strip(Map.of("gpio", 21)), "which excludes channel 0 (GPIO 21, 60 pixels)");
        fails(strip(Map.of("gpio", 10)), "need channel 0 on GPIO 12 or 18");
        fails(strip(Map.of("dma", 9)), "for channel 0 (GPIO 18, 60 pixels) set dma 10 and frequency 800000");
        fails(strip(Map.of("frequency", 400_000)), "share one DMA channel and one frequency");
        assertThat(show(strip(Map.of("gpio", 12)))).isEqualTo(FakeNative.wire(0));
    }

    @Test
    void aFrameAllocatesNothing() {
        Ws281xStrip strip = strip(Map.of("pixels", 300, "order", "GRBW"));
        TestFrame frame = TestFrame.random(1, strip.format(), random);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        // Minimum of several rounds, because the virtual machine itself allocates when it compiles code.
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 10 && least > 0; round++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < 200; i++) {
                strip.show(frame);
            }
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }
        assertThat(least).isZero();
        assertThat(FakeNative.frames()).isGreaterThanOrEqualTo(200);
    }

    private Ws281xStrip strip(Map<String, Object> values) {
        Ws281xStrip strip = Strips.strip(session, values);
        strips.add(strip);
        return strip;
    }

    private byte[] show(Ws281xStrip strip) {
        TestFrame frame = TestFrame.random(1, strip.format(), random);
        strip.show(frame);
        return frame.wire();
    }

    private static void fails(Ws281xStrip strip, String message) {
        assertThatExceptionOfType(HardwareException.class)
                .isThrownBy(() -> strip.show(TestFrame.of(1, strip.format(), 1)))
                .withMessageContaining(message);
    }
}
