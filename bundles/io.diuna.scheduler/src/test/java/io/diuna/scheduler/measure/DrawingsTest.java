// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.scheduler.render.DrawFigures;
import org.junit.jupiter.api.Test;

class DrawingsTest {

    private final Drawings drawings = new Drawings();

    @Test
    void goesOnWithTheFiguresOfEarlierPerformances() {
        DrawFigures first = drawings.of(key("desk", "1.0.0"));
        assertThat(drawings.of(key("desk", "1.0.0"))).isSameAs(first);
        assertThat(drawings.of(key("desk", "1.0.1"))).isNotSameAs(first);
        assertThat(drawings.of(key("bed", "1.0.0"))).isNotSameAs(first);
        assertThat(drawings.all())
                .extracting(Drawings.Entry::key)
                .containsExactly(key("bed", "1.0.0"), key("desk", "1.0.0"), key("desk", "1.0.1"));
    }

    @Test
    void forgetsThoseThatWereAskedForLongestAgo() {
        DrawFigures old = drawings.of(key("old", "1"));
        for (int i = 0; i < 3 * Drawings.MOST; i++) {
            drawings.of(key("zone", "1." + i));
            assertThat(drawings.of(key("old", "1"))).isSameAs(old);
        }
        assertThat(drawings.all()).hasSize(Drawings.MOST);
        assertThat(drawings.all())
                .extracting(Drawings.Entry::key)
                .contains(key("old", "1"), key("zone", "1." + (3 * Drawings.MOST - 1)))
                .doesNotContain(key("zone", "1.0"));
    }

    private static Drawings.Key key(String zone, String version) {
        return new Drawings.Key(zone, "snake", "io.diuna.animation.snake", version);
    }
}
