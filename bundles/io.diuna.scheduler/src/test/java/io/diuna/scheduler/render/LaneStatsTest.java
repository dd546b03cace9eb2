// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.scheduler.base.HistogramSnapshot;
import io.diuna.scheduler.base.VirtualClock;
import io.diuna.task.ThreadRegistry;
import org.junit.jupiter.api.Test;

/** Row F1 of the promises: what takes long is seen where it takes long, also before a lane comes to draw. */
class LaneStatsTest {

    private static final long INJECTED = 10_000_000;

    private final VirtualClock clock = new VirtualClock(5);
    private final LanePool pool = new LanePool(new ThreadRegistry().open("test"), clock, 1);
    private final Lane lane = new Lane(pool, new ThreadRegistry().open("test"), "by-hand", false);
    private long drawing;

    /** A hundred frames, one of which waits for so long and is drawn for so long. */
    private void play(long waitNanos, long drawNanos) {
        ZoneRenderer performance = TestStages.performance("zone", frame -> clock.pass(drawing), clock);
        pool.setRenderers(new ZoneRenderer[] {performance});
        for (int tick = 1; tick <= 100; tick++) {
            pool.request(tick, clock.nanos() + LaneHarness.PERIOD);
            drawing = tick == 50 ? drawNanos : 0;
            clock.pass(tick == 50 ? waitNanos : 0);
            assertThat(pool.renderAll(tick, lane)).isEqualTo(1);
            clock.pass(LaneHarness.PERIOD);
        }
    }

    @Test
    void f1TenMillisecondsUntilALaneComesAppearInItsWaiting() {
        play(INJECTED, 0);
        assertInjected(lane.stats().waitTimes());
        assertThat(lane.stats().renderTimes().max()).isZero();
    }

    @Test
    void f1TenMillisecondsInARendererAppearInItsDrawing() {
        play(0, INJECTED);
        assertInjected(lane.stats().renderTimes());
        assertThat(lane.stats().waitTimes().max()).isZero();
    }

    private static void assertInjected(HistogramSnapshot figures) {
        assertThat(figures.count()).isEqualTo(100);
        assertThat(figures.max()).isEqualTo(INJECTED);
        assertThat(figures.percentile(0.999)).isBetween(INJECTED, INJECTED + INJECTED / 16);
        assertThat(figures.percentile(0.99)).isZero();
    }
}
