// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.task.Await;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class FrameCountersTest {

    private final FrameCounters tally = new FrameCounters();

    @Test
    void eachFrameIsShownUnchangedOrDropped() {
        tally.took(1, true);
        tally.showed();
        tally.unchanged(2);
        tally.took(5, true);
        tally.showed();
        tally.took(6, true);
        tally.took(7, true);
        assertThat(tally.counts(0).shown()).isEqualTo(2);
        assertThat(tally.counts(0).unchanged()).isEqualTo(1);
        assertThat(tally.counts(7).dropped()).as("3, 4 and 6; 7 is not decided").isEqualTo(3);
        assertThat(tally.counts(9).dropped()).as("and 8, but 9 is not").isEqualTo(4);
    }

    @Test
    void whatIsShownOnceMoreCountsOnce() {
        tally.took(1, true);
        tally.showed();
        tally.showed();
        assertThat(tally.counts(0).shown()).isEqualTo(1);
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
        assertThat(tally.counts(0).shown()).isEqualTo(2);
        assertThat(tally.counts(1).dropped()).as("1, 2 and 4 of the one before").isEqualTo(3);
        assertThat(tally.late()).isZero();
    }

    /** However it is counted meanwhile: what a reader is told adds up. */
    @Test
    void whatIsToldAddsUpWhileItIsCounted() {
        AtomicLong published = new AtomicLong();
        AtomicBoolean over = new AtomicBoolean();
        Thread strip = new Thread(() -> {
            for (long number = 1; !over.get(); number++) {
                published.set(number);
                if (number % 3 == 0) {
                    tally.unchanged(number);
                } else if (number % 7 != 0) {
                    tally.took(number, true);
                    tally.showed();
                }
            }
        });
        strip.start();
        Await.until("it has counted one of each kind", () -> tally.counts(0).unchanged() > 0);
        List<String> wrong = new ArrayList<>();
        FrameCounters.Counts last = tally.counts(0);
        for (int look = 0; look < 100_000; look++) {
            long least = published.get();
            FrameCounters.Counts now = tally.counts(least);
            long sum = now.shown() + now.unchanged() + now.dropped();
            if (sum < least - 2
                    || sum > published.get()
                    || now.shown() < last.shown()
                    || now.dropped() < last.dropped()) {
                wrong.add(now + " of " + least + " after " + last);
            }
            last = now;
        }
        over.set(true);
        Await.end(strip);
        assertThat(wrong).isEmpty();
        assertThat(last.unchanged()).isPositive();
    }
}
