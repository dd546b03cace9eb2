// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.scheduler.base.HistogramSnapshot;
import io.diuna.scheduler.base.VirtualClock;
import io.diuna.scheduler.realtime.FrameThreads;
import io.diuna.task.ThreadRegistry;
import org.junit.jupiter.api.Test;

/** Promise F1: a delay is seen in the metric of the stage that caused it, waiting for a lane included. */
class LaneStatsTest {

    private static final long INJECTED = 10_000_000;

    private final VirtualClock clock = new VirtualClock(5);
    private final LanePool pool = new LanePool(new ThreadRegistry().open("test"), clock, 1, new FrameThreads());
    private final Lane lane = new Lane(pool, new ThreadRegistry().open("test"), "by-hand", 0, false);
    private long drawing;

    /** Plays a hundred frames, one of which waits and takes this long. */
    private void play(long waitNanos, long drawNanos) {
        ZoneRenderer zoneRenderer = TestStages.renderer("zone", frame -> clock.pass(drawing), clock);
        pool.setRenderers(new ZoneRenderer[] {zoneRenderer});
        for (int tick = 1; tick <= 100; tick++) {
            pool.request(tick, clock.nanos() + LaneHarness.PERIOD);
            drawing = tick == 50 ? drawNanos : 0;
            clock.pass(tick == 50 ? waitNanos : 0);
            assertThat(pool.renderAll(tick, lane)).isEqualTo(1);
            clock.pass(LaneHarness.PERIOD);
        }
    }

    /** Promise F1. */
    @Test
    void tenMillisecondsUntilALaneIsFreeAppearInItsWaitTime() {
        play(INJECTED, 0);
        assertInjected(lane.stats().waitTimes());
        assertThat(lane.stats().renderTimes().max()).isZero();
    }

    /** Promise F1. */
    @Test
    void tenMillisecondsInARendererAppearInItsRenderTime() {
        play(0, INJECTED);
        assertInjected(lane.stats().renderTimes());
        assertThat(lane.stats().waitTimes().max()).isZero();
    }

    private static void assertInjected(HistogramSnapshot snapshot) {
        assertThat(snapshot.count()).isEqualTo(100);
        assertThat(snapshot.max()).isEqualTo(INJECTED);
        assertThat(snapshot.percentile(0.999)).isBetween(INJECTED, INJECTED + INJECTED / 16);
        assertThat(snapshot.percentile(0.99)).isZero();
    }
}
