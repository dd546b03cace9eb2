// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime.framework;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LightWatchTest {

    private long frames;
    private final LightWatch watch = new LightWatch(() -> frames, 3);

    @Test
    void onlySecondsWithFramesCount() {
        for (int i = 0; i < 100; i++) {
            assertThat(watch.check()).isFalse();
        }
        frames += 60;
        assertThat(watch.check()).isFalse();
        assertThat(watch.check()).isFalse();
        frames += 60;
        assertThat(watch.check()).isFalse();
        frames = 30; // the scheduler restarted
        assertThat(watch.check()).isFalse();
        frames += 60;
        assertThat(watch.check()).isTrue();
    }
}
