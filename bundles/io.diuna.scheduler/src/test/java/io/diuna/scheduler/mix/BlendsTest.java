// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.mix;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.api.layer.Blend;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BlendsTest {

    /**
     * Offsets per channel, so that each channel blends another pair of values: an overflow into a neighbour is noticed.
     */
    private static final int[] OFFSETS = {0, 85, 170, 255};

    private final SplittableRandom random = new SplittableRandom(7);

    @ParameterizedTest
    @EnumSource
    void blendsEachPairOfValuesInEachChannelAsDefined(Blend blend) {
        for (int below = 0; below < 256; below++) {
            int[] above = new int[256];
            int[] onto = new int[256];
            for (int i = 0; i < 256; i++) {
                above[i] = spread(i);
                onto[i] = spread(below);
            }
            int[] before = onto.clone();
            Blends.lay(blend, above, false, onto, 0, 256);
            for (int i = 0; i < 256; i++) {
                assertThat(onto[i])
                        .as("%s of %08x over %08x", blend, above[i], before[i])
                        .isEqualTo(pixel(blend, before[i], above[i]));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void laysPixelsIntoTheirRunAndNowhereElse(Blend blend) {
        int[] before = Pixels.random(random, 9);
        int[] above = Pixels.random(random, 4);
        int[] onto = before.clone();
        Blends.lay(blend, above, false, onto, 3, 4);
        for (int i = 0; i < 9; i++) {
            assertThat(onto[i]).isEqualTo(i < 3 || i > 6 ? before[i] : pixel(blend, before[i], above[i - 3]));
        }
    }

    @ParameterizedTest
    @EnumSource
    void laysOneColorOverARun(Blend blend) {
        int[] before = Pixels.random(random, 9);
        int[] onto = before.clone();
        Blends.lay(blend, new int[] {0x40C08020}, true, onto, 2, 6);
        for (int i = 0; i < 9; i++) {
            assertThat(onto[i]).isEqualTo(i < 2 || i > 7 ? before[i] : pixel(blend, before[i], 0x40C08020));
        }
    }

    private static int spread(int value) {
        int pixel = 0;
        for (int offset : OFFSETS) {
            pixel = pixel << 8 | (value + offset) % 256;
        }
        return pixel;
    }

    /** Blends one pixel, by the definition of each mode. */
    static int pixel(Blend blend, int below, int above) {
        int pixel = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            pixel |= channel(blend, (below >>> shift) & 0xFF, (above >>> shift) & 0xFF) << shift;
        }
        return pixel;
    }

    private static int channel(Blend blend, int below, int above) {
        return switch (blend) {
            case NORMAL -> above;
            case ADD -> Math.min(255, below + above);
            case SCREEN -> 255 - (int) Math.round((255 - below) * (255 - above) / 255.0);
            case MULTIPLY -> (int) Math.round(below * above / 255.0);
            case LIGHTEN -> Math.max(below, above);
            case DARKEN -> Math.min(below, above);
        };
    }
}
