// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.light;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.diuna.api.ConfigurationException;
import io.diuna.api.strip.ColorOrder;
import io.diuna.scheduler.RandomSeed;
import io.diuna.scheduler.base.LevelPlane;
import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PowerLimitTest {

    private static final double[] MILLIAMPS = {12, 11.5, 12.5, 20, 0.9};
    private static final int PIXELS = 50;

    /** 100 000 frames, over all cases. */
    @ParameterizedTest
    @CsvSource({
        "GRB, true, 600, '#ffffff'",
        "GRB, false, 600, '#ffd0a0'",
        "RGBW, true, 600, '#ffffff'",
        "WRGB, false, 250, '#ffe0f0'",
        "GRBW, true, 2500, '#c0ffee'"
    })
    void noFrameTakesMoreThanTheSupplyGives(
            ColorOrder order, boolean dither, int limit, String balance, TestReporter reporter) {
        RandomSeed seed = new RandomSeed(reporter);
        SplittableRandom random = seed.random();
        WireImage wire = new WireImage(PIXELS, order, 2.2, settings(limit, dither, balance));
        double most = 0;
        for (int frame = 0; frame < 20_000; frame++) {
            wire.next(levels(random), picture(random));
            double taken = milliamps(wire);
            assertThat(taken).as("frame " + frame + " of " + seed).isLessThanOrEqualTo(limit);
            most = Math.max(most, taken);
        }
        if (limit < 2_500) {
            assertThat(most).as("and nearly all of it is used").isGreaterThan(0.97 * limit - 10);
        }
    }

    private static Map<String, Object> settings(int limit, boolean dither, String balance) {
        return WireImage.of(
                "milliampsLimit", limit, "milliampsPerPixel", MILLIAMPS, "dither", dither, "whiteBalance", balance);
    }

    /** A random picture: noise, one colour, mostly dark, or mostly full. */
    private static int[] picture(SplittableRandom random) {
        int[] pixels = new int[PIXELS];
        int color = random.nextInt() & (random.nextBoolean() ? -1 : 0xFFFFFF);
        int kind = random.nextInt(4);
        for (int i = 0; i < PIXELS; i++) {
            pixels[i] = switch (kind) {
                case 0 -> random.nextInt();
                case 1 -> color;
                case 2 -> random.nextInt(8) == 0 ? color : 0;
                default -> random.nextInt(8) == 0 ? color : -1;
            };
        }
        return pixels;
    }

    /** Full levels, one for all pixels, or one for each. */
    private static LevelPlane levels(SplittableRandom random) {
        LevelPlane levels = new LevelPlane(PIXELS);
        int kind = random.nextInt(4);
        int one = level(random);
        for (int i = 0; i < PIXELS && kind > 1; i++) {
            levels.set(i, kind == 2 ? one : level(random));
        }
        return levels;
    }

    private static int level(SplittableRandom random) {
        return random.nextBoolean() ? random.nextInt(1, LevelPlane.FULL) : random.nextInt(1, LevelPlane.FULL / 50);
    }

    /** The current by the model, from the bytes that were sent. */
    private static double milliamps(WireImage wire) {
        ColorOrder order = wire.format.order();
        int[] places = {order.red(), order.green(), order.blue(), order.white()};
        double sum = PIXELS * MILLIAMPS[4];
        for (int pixel = 0; pixel < PIXELS; pixel++) {
            for (int channel = 0; channel < order.channels(); channel++) {
                sum += MILLIAMPS[channel] * wire.sent(pixel, places[channel]) / 255;
            }
        }
        return sum;
    }

    @Test
    void dimsThePictureAsAWhole() {
        WireImage wire = new WireImage(100, ColorOrder.RGB, 1, WireImage.still("milliampsLimit", 1_000));
        int[] picture = new int[100];
        Arrays.fill(picture, 0xFF8000);
        wire.next(picture);
        assertThat(wire.sent(7, 0) / (double) wire.sent(7, 1)).isCloseTo(2, within(0.05));
        assertThat(wire.sent(7, 2)).isZero();
        int bright = wire.sent(7, 0);
        assertThat(bright).isBetween(110, 128);

        Arrays.fill(picture, 10, 100, 0);
        wire.next(picture);
        assertThat(wire.sent(7, 0)).as("as soon as there is current enough").isEqualTo(255);
    }

    @Test
    void aSupplyThatIsTooSmallForDarkPixelsIsRefused() {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> new WireImage(300, ColorOrder.RGB, 1, Map.of("milliampsLimit", 300)))
                .withMessageContaining("300 dark pixels alone take 300 mA")
                .matches(e -> e.field().equals("milliampsLimit"));
    }
}
