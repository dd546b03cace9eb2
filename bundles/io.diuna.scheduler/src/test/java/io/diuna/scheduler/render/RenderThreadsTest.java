// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.task.Await;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Render threads among the threads of a frame. */
@EnabledOnOs(OS.LINUX)
class RenderThreadsTest {

    private final LaneHarness harness = new LaneHarness(2);

    @AfterEach
    void close() {
        harness.close();
    }

    @Test
    void lanesAreThreadsOfAFrameWhileTheyAreNeitherSpareNorStuck() {
        Await.until("two lanes and the spare one run", () -> harness.frameThreads.active().length == 2);
        assertThat(harness.pool.isQuick()).as("at first nothing is known").isFalse();
        int[] before = harness.frameThreads.active();
        BlockingRenderer blocker = new BlockingRenderer();
        harness.add(blocker);
        harness.request();
        Await.latch(blocker.entered);
        harness.settle();
        harness.watch(2_000);
        assertThat(harness.pool.abandoned()).isEqualTo(1);
        Await.until("another one is there", () -> harness.frameThreads.active().length == 2);
        assertThat(harness.frameThreads.active()).isNotEqualTo(before);
        harness.pool.close();
        Await.until("all have ended", () -> harness.frameThreads.active().length == 0);
    }
}
