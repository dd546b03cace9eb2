// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FrameWatchTest {

    private final FrameWatch watch = new FrameWatch();

    @Test
    void countsFromTheStartOfTheFrame() {
        assertThat(watch.add(1_000, 970, 100, 0)).isEqualTo(30);
        assertThat(watch.add(1_100, 970, 100, 0)).isEqualTo(130);
    }

    @Test
    void countsOnlyTheTimeForWhichTheLaneHadAProcessorOrWaited() {
        watch.add(1_000, 1_000, 100, 7);
        assertThat(watch.add(1_100, 1_000, 100, 107)).as("not run at all").isZero();
        assertThat(watch.add(1_200, 1_000, 100, 147)).as("run for a part").isEqualTo(60);
        assertThat(watch.add(1_300, 1_000, 100, 147))
                .as("it waits for something")
                .isEqualTo(160);
    }

    @Test
    void countsNothingWhileTheProcessStoodStill() {
        watch.add(1_000, 1_000, 100, 0);
        assertThat(watch.add(9_000, 1_000, 0, 0)).isZero();
    }

    @Test
    void countsEachFrameByItself() {
        watch.add(1_000, 1_000, 100, 0);
        watch.add(1_100, 1_000, 100, 0);
        assertThat(watch.add(1_200, 1_150, 100, 0)).as("another frame").isEqualTo(50);
        watch.reset();
        assertThat(watch.add(1_300, 1_150, 100, 0)).as("after none").isEqualTo(100);
    }
}
