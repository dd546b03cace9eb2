// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.light;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import io.diuna.api.strip.ColorOrder;
import java.lang.management.ManagementFactory;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Brightness, white extraction and the brightness cap. */
class OutputSettingsTest {

    /** Promise AB1. */
    @Test
    void theBytesOfEverySettingTogetherAreAsTheyWere() {
        WireImage wire = new WireImage(
                4,
                ColorOrder.GRBW,
                2.2,
                WireImage.still("gamma", "2.2 2.5 2.0 1.0", "brightness", 80, "whiteBalance", "#ffe0d0"));
        assertThat(hex(wire.next(0xFF8040, 0xFFFFFF, 0x40000000, 0x102030)))
                .isEqualTo("11bf000d000000cc0000003300000500");
    }

    @Test
    void brightnessIsAShareOfTheLight() {
        WireImage wire = new WireImage(1, ColorOrder.RGB, 2.2, WireImage.still("brightness", 50));
        assertThat(wire.next(0xFF0000)).containsExactly(128, 0, 0);
    }

    @Test
    void whiteBalanceShowsWhiteAsThatColorWouldBeShown() {
        WireImage plain = new WireImage(1, ColorOrder.RGB, 2.2, WireImage.still());
        WireImage balanced = new WireImage(1, ColorOrder.RGB, 2.2, WireImage.still("whiteBalance", "#ffb0f0"));
        assertThat(balanced.next(0xFFFFFF)).isEqualTo(plain.next(0xFFB0F0));
    }

    @ParameterizedTest
    @CsvSource({
        "ffffff, 000000ff",
        "ff0000, ff000000",
        "ffff00, ffff0000",
        "ff8080, c7000038", // light 255 and 56: 56 in common
        "000000, 00000000",
        "12ffffff, ffffff12"
    })
    void whiteShinesForWhatColorsHaveInCommon(String pixel, String sent) {
        WireImage wire = new WireImage(1, ColorOrder.RGBW, 2.2, WireImage.still("gamma", "2.2 2.2 2.2 1"));
        assertThat(hex(wire.next(Integer.parseUnsignedInt(pixel, 16)))).isEqualTo(sent);
    }

    @Test
    void hueStaysWhenWhiteIsTakenOut() {
        WireImage with = new WireImage(1, ColorOrder.RGBW, 2.2, WireImage.still());
        WireImage without = new WireImage(1, ColorOrder.RGBW, 2.2, WireImage.still("whiteExtraction", false));
        for (int pixel = 0; pixel < 0x1000000; pixel += 4_999) {
            with.next(pixel);
            without.next(pixel);
            for (int channel = 0; channel < 3; channel++) {
                assertThat(with.sent(0, channel) + with.sent(0, 3))
                        .as(Integer.toHexString(pixel))
                        .isCloseTo(without.sent(0, channel), within(1));
            }
        }
    }

    @Test
    void theBrightnessCapMovesForASecond() {
        WireImage wire = new WireImage(1, ColorOrder.RGB, 1, WireImage.still());
        wire.next(0xFFFFFF);
        wire.brightnessCap.set(0.5);
        int before = 255;
        for (int frame = 0; frame < 29; frame++) {
            wire.next(0xFFFFFF);
            assertThat(before - wire.sent(0, 0)).isBetween(3, 6);
            assertThat(wire.stage.isUnsettled()).isTrue();
            before = wire.sent(0, 0);
        }
        wire.next(0xFFFFFF);
        wire.next(0xFFFFFF);
        assertThat(wire.sent(0, 0)).isEqualTo(128);
        assertThat(wire.stage.isUnsettled()).isFalse();
        wire.brightnessCap.set(1);
        assertThat(wire.stage.isUnsettled()).isTrue();
        for (int frame = 0; frame < 31; frame++) {
            wire.next(0xFFFFFF);
        }
        assertThat(wire.bytes).containsOnly(255);
    }

    @ParameterizedTest
    @CsvSource({"GRB, true, 0", "GRB, false, 0", "RGBW, true, 0", "RGB, true, 900", "GRBW, true, 900"})
    void allocatesNothing(ColorOrder order, boolean dither, int limit) {
        WireImage wire = new WireImage(100, order, 2.2, Map.of("dither", dither, "milliampsLimit", limit));
        int[] picture = new int[100];
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        // The least of several rounds: the JIT compiler makes the virtual machine allocate a little on this thread.
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 10 && least > 0; round++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int frame = 0; frame < 10_000; frame++) {
                picture[frame % 100] = frame * 0x10101;
                wire.next(picture);
            }
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }
        assertThat(least).isZero();
    }

    private static String hex(byte[] bytes) {
        StringBuilder hex = new StringBuilder();
        for (byte each : bytes) {
            hex.append(String.format("%02x", each));
        }
        return hex.toString();
    }
}
