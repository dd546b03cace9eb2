// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.base;

import static org.assertj.core.api.Assertions.assertThat;

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
