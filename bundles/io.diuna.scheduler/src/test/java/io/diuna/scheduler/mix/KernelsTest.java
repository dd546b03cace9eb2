// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.mix;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.api.color.Rgb;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KernelsTest {

    private static final int LENGTH = 257;

    private final SplittableRandom random = new SplittableRandom(5);

    /** The kinds of transition. */
    enum Way {
        FADE {
            @Override
            void mix(int[] from, int[] to, int[] result, int share) {
                Kernels.fade(from, to, result, share);
            }
        },
        CROSSFADE {
            @Override
            void mix(int[] from, int[] to, int[] result, int share) {
                Kernels.crossfade(from, to, result, share);
            }
        },
        WIPE {
            @Override
            void mix(int[] from, int[] to, int[] result, int share) {
                Kernels.wipe(from, to, result, share);
            }
        },
        DISSOLVE {
            @Override
            void mix(int[] from, int[] to, int[] result, int share) {
                Kernels.dissolve(from, to, result, share);
            }
        };

        abstract void mix(int[] from, int[] to, int[] result, int share);
    }

    @ParameterizedTest
    @EnumSource
    void beginsAndEndsExactly(Way way) {
        int[] from = Pixels.random(random, LENGTH);
        int[] to = Pixels.random(random, LENGTH);
        int[] result = new int[LENGTH];
        way.mix(from, to, result, 0);
        assertThat(result).isEqualTo(from);
        way.mix(from, to, result, 256);
        assertThat(result).isEqualTo(to);
    }

    @ParameterizedTest
    @EnumSource
    void mayWriteOverWhereItComesFrom(Way way) {
        for (int share = 0; share <= 256; share++) {
            int[] from = Pixels.random(random, LENGTH);
            int[] to = Pixels.random(random, LENGTH);
            int[] result = new int[LENGTH];
            way.mix(from, to, result, share);
            way.mix(from, to, from, share);
            assertThat(from).isEqualTo(result);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Way.class,
            names = {"CROSSFADE", "WIPE", "DISSOLVE"})
    void neverGoesBack(Way way) {
        int[] dark = Pixels.of(0x000000, LENGTH);
        int[] bright = Pixels.of(0xFFFFFF, LENGTH);
        int[] before = new int[LENGTH];
        int[] result = new int[LENGTH];
        for (int share = 1; share <= 256; share++) {
            way.mix(dark, bright, result, share);
            for (int i = 0; i < LENGTH; i++) {
                assertThat(result[i]).isGreaterThanOrEqualTo(before[i]);
            }
            System.arraycopy(result, 0, before, 0, LENGTH);
            if (share == 128) {
                assertThat(IntStream.of(result)
                                .filter(pixel -> pixel > 0x7F7F7E)
                                .count())
                        .as("pixels that are at least half way")
                        .isGreaterThan(LENGTH * 2 / 5);
            }
        }
    }

    @Test
    void fadesDownToBlackAndUpAgain() {
        int[] from = Pixels.of(0xFFFFFF, 1);
        int[] to = Pixels.of(0x0000FF, 1);
        int[] result = {0xFFFFFF};
        for (int share = 1; share <= 256; share++) {
            int before = result[0];
            Kernels.fade(from, to, result, share);
            if (share < 128) {
                assertThat(result[0]).isLessThan(before);
                assertThat(Rgb.red(result[0])).isEqualTo(Rgb.blue(result[0]));
            } else if (share == 128) {
                assertThat(result[0]).isZero();
            } else {
                assertThat(result[0]).isGreaterThan(before).isLessThanOrEqualTo(0x0000FF);
            }
        }
    }

    @Test
    void wipesInEvenStepsFromTheFirstPixel() {
        int[] from = Pixels.of(0, 100);
        int[] to = Pixels.of(0xFF, 100);
        int[] result = new int[100];
        int before = 0;
        for (int share = 1; share <= 256; share++) {
            Kernels.wipe(from, to, result, share);
            int light = IntStream.of(result).sum();
            assertThat(light - before).isBetween(98, 101); // 100 pixels of 255 in 256 steps
            before = light;
            int[] sorted = result.clone();
            Arrays.sort(sorted);
            for (int i = 0; i < 100; i++) {
                assertThat(result[i]).isEqualTo(sorted[99 - i]);
            }
        }
    }

    @Test
    void dissolvesInAScatteredOrderThatIsAlwaysTheSame() {
        int[] from = Pixels.of(0, 1_000);
        int[] to = Pixels.of(1, 1_000);
        int[] result = new int[1_000];
        int[] again = new int[1_000];
        Kernels.dissolve(from, to, result, 128);
        Kernels.dissolve(from, to, again, 128);
        assertThat(again).isEqualTo(result);
        assertThat(IntStream.of(result).sum()).isBetween(450, 550);
        int changes = 0;
        for (int i = 1; i < 1_000; i++) {
            changes += result[i] != result[i - 1] ? 1 : 0;
        }
        assertThat(changes).as("borders between old and new").isGreaterThan(300);
    }

    @Test
    void putsDimmedPixelsInTheirPlaceAndNowhereElse() {
        int[] from = {1, 0x101010, 0x202020, 0x404040, 5};
        for (int level = 0; level <= 256; level++) {
            int[] to = Pixels.of(-1, 6);
            Kernels.put(from, 1, to, 2, 3, level);
            assertThat(to)
                    .containsExactly(
                            -1,
                            -1,
                            Rgb.scale256(0x101010, level),
                            Rgb.scale256(0x202020, level),
                            Rgb.scale256(0x404040, level),
                            -1);
        }
    }

    @Test
    void putsPixelsInReverse() {
        int[] from = {1, 0x101010, 0x202020, 0x404040, 5};
        for (int level = 0; level <= 256; level++) {
            int[] to = Pixels.of(-1, 6);
            Kernels.putReversed(from, 1, to, 2, 3, level);
            assertThat(to)
                    .containsExactly(
                            -1,
                            -1,
                            Rgb.scale256(0x404040, level),
                            Rgb.scale256(0x202020, level),
                            Rgb.scale256(0x101010, level),
                            -1);
        }
    }
}
