// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.light;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.diuna.api.strip.ColorOrder;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Light between two wire steps. */
class DitherTest {

    private static final int FRAMES = 16;
    private static final double STEP = 1 / 4096.0;

    @ParameterizedTest
    @EnumSource(
            value = ColorOrder.class,
            names = {"GRB", "RGBW", "WBGR"})
    void everyLightIsRightInTheMeanOverSixteenFrames(ColorOrder order) {
        int pixels = 37;
        WireImage wire = new WireImage(pixels, order, 2.2, Map.of("whiteExtraction", false));
        for (int value = 0; value < 256; value++) {
            int[] picture = new int[pixels];
            Arrays.fill(picture, value * (order.white() < 0 ? 0x010101 : 0x01010101));
            int[] sums = new int[wire.format.wireLength()];
            for (int frame = 0; frame < FRAMES; frame++) {
                wire.next(picture);
                for (int i = 0; i < sums.length; i++) {
                    sums[i] += wire.bytes[i] & 0xFF;
                }
            }
            double light = Math.pow(value / 255.0, 2.2);
            for (int sum : sums) {
                assertThat(sum / (255.0 * FRAMES)).as("value " + value).isCloseTo(light, within(STEP));
            }
        }
    }

    @Test
    void bothEndsStandStill() {
        WireImage wire = new WireImage(20, ColorOrder.RGB, 2.2, Map.of());
        int[] picture = new int[20];
        for (int frame = 0; frame < 40; frame++) {
            assertThat(wire.next(picture)).containsOnly(0);
            assertThat(wire.stage.isUnsettled()).isFalse();
        }
        Arrays.fill(picture, 0xFFFFFF);
        for (int frame = 0; frame < 40; frame++) {
            assertThat(wire.next(picture)).containsOnly(255);
            assertThat(wire.stage.isUnsettled()).isFalse();
        }
    }

    @Test
    void aPictureBetweenStepsIsNotSettled() {
        WireImage wire = new WireImage(2, ColorOrder.RGB, 2.2, Map.of());
        wire.next(0xFF0000, 0x000100);
        assertThat(wire.stage.isUnsettled())
                .as("1/196 608 is nearer to nothing")
                .isFalse();
        wire.next(0xFF0000, 0x000040);
        assertThat(wire.stage.isUnsettled()).isTrue();
    }

    @Test
    void aShowOrAWireThatIsTooSlowForItGetsTheNearestStep() {
        WireImage wire = new WireImage(1, ColorOrder.RGB, 2.2, Map.of());
        for (int frame = 0; frame < 40; frame++) {
            wire.stage.encode(new int[] {0x404040}, wire.bytes, 0, 33_333_333);
            assertThat(wire.bytes).containsOnly(12);
            assertThat(wire.stage.isUnsettled()).isFalse();
        }
        wire.next(0x404040);
        assertThat(wire.stage.isUnsettled())
                .as("when the show is fast enough again")
                .isTrue();
    }

    /** Promise N3. The output changes by at most a sixteenth of a step from frame to frame. */
    @Test
    void aFadeToFivePercentHasNoStepAbove4096thOverSixteenFrames() {
        int pixels = 64;
        int frames = 600;
        WireImage wire = new WireImage(pixels, ColorOrder.RGB, 2.2, Map.of());
        int[][] sent = new int[frames][pixels];
        for (int frame = 0; frame < frames; frame++) {
            int value = (int) Math.round(255 * Math.pow(0.05 * frame / (frames - 1), 1 / 2.2));
            int[] picture = new int[pixels];
            Arrays.fill(picture, value << 16);
            wire.next(picture);
            for (int pixel = 0; pixel < pixels; pixel++) {
                sent[frame][pixel] = wire.sent(pixel, 0);
            }
        }
        for (int frame = 0; frame + FRAMES < frames; frame++) {
            int all = 0;
            for (int pixel = 0; pixel < pixels; pixel++) {
                int step = sent[frame + FRAMES][pixel] - sent[frame][pixel]; // of the sum over sixteen frames
                assertThat(step).as("frame " + frame + ", pixel " + pixel).isBetween(-1, 1);
                all += step;
            }
            assertThat(Math.abs(all) / (255.0 * FRAMES * pixels)).isLessThanOrEqualTo(STEP);
        }
        int end = Arrays.stream(sent[frames - 1]).sum();
        assertThat(end / (255.0 * pixels)).isCloseTo(0.05, within(0.001));
    }

    @Test
    void aStripOfOneLightSendsItInEachFrame() {
        int pixels = 160;
        WireImage wire = new WireImage(pixels, ColorOrder.RGB, 2.2, Map.of());
        int[] picture = new int[pixels];
        Arrays.fill(picture, 0x404040);
        double light = 255 * pixels * 3 * Math.pow(0x40 / 255.0, 2.2);
        for (int frame = 0; frame < 32; frame++) {
            wire.next(picture);
            int sum = 0;
            for (byte each : wire.bytes) {
                sum += each & 0xFF;
            }
            assertThat(sum / light).as("no flicker of the whole").isCloseTo(1, within(0.01));
        }
    }
}
