// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Row P1b: an animation that needs 100 ms a frame has some 10 frames a second, and every other zone all of its own. */
class SlowZoneTest {

    private static final long NEEDS = 100_000_000;
    private static final int TICKS = 600;

    private final LaneHarness stand = new LaneHarness(1);

    @AfterEach
    void close() {
        stand.close();
    }

    @Test
    void p1bOnlyTheSlowZoneIsSlow() {
        ZoneRenderer slow = stand.add(frame -> {
            long end = stand.clock.nanos() + NEEDS;
            while (stand.clock.nanos() - end < 0) {
                stand.clock.parkUntil(end);
            }
        });
        stand.steady.remove(slow);
        List<ZoneRenderer> others = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            others.add(stand.add(frame -> {}));
        }
        long start = stand.clock.nanos();
        for (int i = 0; i < TICKS; i++) {
            stand.request();
            stand.awaitDrawn();
            stand.awaitStill();
            if (stand.clock.nanos() - stand.instant < 0) {
                stand.clock.moveTo(stand.instant);
                stand.awaitStill(); // in made-up time the slow one, too, goes on as soon as its time has come
            }
        }
        double seconds = (stand.clock.nanos() - start) / 1e9;
        assertThat(others)
                .allSatisfy(performance ->
                        assertThat(performance.pictures().sequence()).isEqualTo(TICKS))
                .allSatisfy(performance -> assertThat(performance.overruns()).isZero());
        slow.pictures().refresh();
        assertThat(slow.pictures().sequence() / seconds).isBetween(5.0, 10.0);
        assertThat(slow.overruns()).isGreaterThan(TICKS / 2);
        assertThat(slow.failure()).isNull();
    }
}
