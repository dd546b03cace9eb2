// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Promise P1b: an animation that needs 100 ms per frame gets about 10 frames per second, and all other zones their full
 * rate.
 */
class SlowZoneTest {

    private static final long NEEDS = 100_000_000;
    private static final int TICKS = 600;

    private final LaneHarness harness = new LaneHarness(1);

    @AfterEach
    void close() {
        harness.close();
    }

    /** Promise P1b. */
    @Test
    void onlyTheSlowZoneIsSlow() {
        ZoneRenderer slow = harness.add(frame -> {
            long end = harness.clock.nanos() + NEEDS;
            while (harness.clock.nanos() - end < 0) {
                harness.clock.parkUntil(end);
            }
        });
        harness.steady.remove(slow);
        List<ZoneRenderer> others = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            others.add(harness.add(frame -> {}));
        }
        long start = harness.clock.nanos();
        for (int i = 0; i < TICKS; i++) {
            harness.request();
            harness.awaitRendered();
            harness.awaitStill();
            if (harness.clock.nanos() - harness.instant < 0) {
                harness.clock.moveTo(harness.instant);
                harness.awaitStill(); // in virtual time the slow renderer, too, continues as soon as its time has come
            }
        }
        double seconds = (harness.clock.nanos() - start) / 1e9;
        assertThat(others)
                .allSatisfy(zoneRenderer ->
                        assertThat(zoneRenderer.pictures().sequence()).isEqualTo(TICKS))
                .allSatisfy(zoneRenderer -> assertThat(zoneRenderer.overruns()).isZero());
        slow.pictures().refresh();
        assertThat(slow.pictures().sequence() / seconds).isBetween(5.0, 10.0);
        assertThat(slow.overruns()).isGreaterThan(TICKS / 2);
        assertThat(slow.failure()).isNull();
    }
}
