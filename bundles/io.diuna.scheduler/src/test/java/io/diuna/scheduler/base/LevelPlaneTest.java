// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.base;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.api.color.Rgb;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LevelPlaneTest {

    private final LevelPlane plane = new LevelPlane(4);

    @Test
    void isFullUntilAPixelIsDimmedAndAfterAReset() {
        plane.set(0, 4, LevelPlane.FULL);
        assertThat(plane.isFull()).isTrue();
        plane.set(1, 2, 1_000);
        assertThat(plane.isFull()).isFalse();
        assertThat(plane.at(0)).isEqualTo(LevelPlane.FULL);
        assertThat(plane.at(2)).isEqualTo(1_000);
        plane.reset();
        assertThat(plane.isFull()).isTrue();
        plane.set(3, 7);
        assertThat(plane.at(2)).as("as after the reset").isEqualTo(LevelPlane.FULL);
    }

    @Test
    void aFullLevelOverADimOneCounts() {
        plane.set(0, 4, 1_000);
        plane.set(new int[] {3, 1}, LevelPlane.FULL);
        plane.set(2, 0);
        assertThat(plane.at(0)).isEqualTo(1_000);
        assertThat(plane.at(1)).isEqualTo(LevelPlane.FULL);
        assertThat(plane.at(2)).as("black pixels have no level").isEqualTo(1_000);
    }

    /** Runs of levels are an encoding of one level for each pixel; more of them than it can hold are one each. */
    @Test
    void holdsWhatWasSetLastForEachPixel() {
        SplittableRandom random = new SplittableRandom(1);
        for (int round = 0; round < 2_000; round++) {
            int length = 1 + random.nextInt(100);
            LevelPlane runs = new LevelPlane(length);
            int[] levels = new int[length];
            Arrays.fill(levels, LevelPlane.FULL);
            int changes = random.nextInt(random.nextBoolean() ? 5 : 2 * LevelPlane.MOST_RUNS);
            for (int change = 0; change < changes; change++) {
                int level = 1 + random.nextInt(4);
                int at = random.nextInt(length);
                int count = random.nextInt(20) == 0 ? 1 : 1 + random.nextInt(length - at);
                if (count == 1) {
                    runs.set(at, level);
                } else {
                    runs.set(at, count, level);
                }
                Arrays.fill(levels, at, at + count, level);
            }
            for (int i = 0; i < length; i++) {
                assertThat(runs.at(i)).as(i + " of round " + round).isEqualTo(levels[i]);
                int end = runs.runEnd(i);
                assertThat(end).isBetween(i + 1, length);
                assertThat(Arrays.stream(levels, i, end).distinct().count()).isEqualTo(1);
            }
            int[] pixels = new int[length];
            Arrays.fill(pixels, 0xFFFFFF);
            runs.dim(pixels, length);
            for (int i = 0; i < length; i++) {
                assertThat(pixels[i]).isEqualTo(levels[i] == LevelPlane.FULL ? 0xFFFFFF : Rgb.scale256(0xFFFFFF, 1));
            }
        }
    }

    @Test
    void dimsDisplayValuesForAScreen() {
        int[] pixels = {0xFF8040, 0xFF8040, 0xFF8040};
        plane.set(1, LevelPlane.FULL / 2);
        plane.set(2, 1);
        plane.dim(pixels, 3);
        assertThat(pixels).startsWith(0xFF8040, 0x7F4020);
    }

    @Test
    void isComparedByLevels() {
        LevelPlane other = new LevelPlane(4);
        assertThat(plane.isSameAs(other)).isTrue();
        plane.set(1, 1_000);
        assertThat(plane.isSameAs(other)).isFalse();
        other.set(1, 1_000);
        assertThat(plane.isSameAs(other)).isTrue();
    }
}
