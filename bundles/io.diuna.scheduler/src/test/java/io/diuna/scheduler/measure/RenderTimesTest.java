// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.scheduler.base.ThreadMeter;
import io.diuna.scheduler.render.RenderStats;
import org.junit.jupiter.api.Test;

class RenderTimesTest {

    private final RenderTimes drawings = new RenderTimes(ThreadMeter.NONE);

    @Test
    void continuesTheStatisticsOfEarlierRenderers() {
        RenderStats first = drawings.of(key("desk", "1.0.0"));
        assertThat(drawings.of(key("desk", "1.0.0"))).isSameAs(first);
        assertThat(drawings.of(key("desk", "1.0.1"))).isNotSameAs(first);
        assertThat(drawings.of(key("bed", "1.0.0"))).isNotSameAs(first);
        assertThat(drawings.all())
                .extracting(RenderTimes.Entry::key)
                .containsExactly(key("bed", "1.0.0"), key("desk", "1.0.0"), key("desk", "1.0.1"));
    }

    @Test
    void forgetsThoseThatWereAskedForLongestAgo() {
        RenderStats old = drawings.of(key("old", "1"));
        for (int i = 0; i < 3 * RenderTimes.MOST; i++) {
            drawings.of(key("zone", "1." + i));
            assertThat(drawings.of(key("old", "1"))).isSameAs(old);
        }
        assertThat(drawings.all()).hasSize(RenderTimes.MOST);
        assertThat(drawings.all())
                .extracting(RenderTimes.Entry::key)
                .contains(key("old", "1"), key("zone", "1." + (3 * RenderTimes.MOST - 1)))
                .doesNotContain(key("zone", "1.0"));
    }

    private static RenderTimes.Key key(String zone, String version) {
        return new RenderTimes.Key(zone, "snake", "io.diuna.animation.snake", version);
    }
}
