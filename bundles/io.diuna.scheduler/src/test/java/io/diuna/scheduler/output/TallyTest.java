// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TallyTest {

    private final Tally tally = new Tally();

    @Test
    void eachFrameIsShownUnchangedOrDropped() {
        tally.took(1, true);
        tally.showed();
        tally.unchanged(2);
        tally.took(5, true);
        tally.showed();
        tally.took(6, true);
        tally.took(7, true);
        assertThat(tally.shown()).isEqualTo(2);
        assertThat(tally.unchanged()).isEqualTo(1);
        assertThat(tally.dropped(7)).as("3, 4 and 6; 7 is not decided").isEqualTo(3);
        assertThat(tally.dropped(9)).as("and 8, but 9 is not").isEqualTo(4);
    }

    @Test
    void whatIsShownOnceMoreCountsOnce() {
        tally.took(1, true);
        tally.showed();
        tally.showed();
        assertThat(tally.shown()).isEqualTo(1);
    }

    @Test
    void onlyAStripThatIsWellIsLate() {
        tally.took(10, true);
        tally.showed();
        assertThat(tally.late()).as("it began late in the show").isZero();
        tally.took(13, true);
        tally.showed();
        assertThat(tally.late()).isEqualTo(2);
        tally.took(100, false);
        tally.showed();
        tally.took(101, true);
        assertThat(tally.late())
                .as("what came while it failed, or its wire was too slow")
                .isEqualTo(2);
    }

    @Test
    void anotherCanvasCountsOn() {
        tally.took(3, true);
        tally.showed();
        tally.restart(4);
        tally.took(1, true);
        tally.showed();
        assertThat(tally.shown()).isEqualTo(2);
        assertThat(tally.dropped(1)).as("1, 2 and 4 of the one before").isEqualTo(3);
        assertThat(tally.late()).isZero();
    }
}
