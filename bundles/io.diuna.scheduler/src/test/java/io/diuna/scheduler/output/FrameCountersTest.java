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

    private final FrameCounters counters = new FrameCounters();

    @Test
    void eachFrameIsShownUnchangedOrDropped() {
        counters.took(1, true);
        counters.showed();
        counters.unchanged(2);
        counters.took(5, true);
        counters.showed();
        counters.took(6, true);
        counters.took(7, true);
        assertThat(counters.counts(0, 0).shown()).isEqualTo(2);
        assertThat(counters.counts(0, 0).unchanged()).isEqualTo(1);
        assertThat(counters.counts(7, 0).dropped())
                .as("3, 4 and 6; 7 is not decided")
                .isEqualTo(3);
        assertThat(counters.counts(9, 0).dropped()).as("and 8, but 9 is not").isEqualTo(4);
    }

    @Test
    void whatIsShownOnceMoreCountsOnce() {
        counters.took(1, true);
        counters.showed();
        counters.showed();
        assertThat(counters.counts(0, 0).shown()).isEqualTo(1);
    }

    @Test
    void onlyAStripThatIsWellIsLate() {
        counters.took(10, true);
        counters.showed();
        assertThat(counters.late()).as("it began late in the show").isZero();
        counters.took(13, true);
        counters.showed();
        assertThat(counters.late()).isEqualTo(2);
        counters.took(100, false);
        counters.showed();
        counters.took(101, true);
        assertThat(counters.late())
                .as("what came while it failed, or its wire was too slow")
                .isEqualTo(2);
    }

    @Test
    void anotherCanvasCountsOn() {
        counters.took(3, true);
        counters.showed();
        counters.restart(4, 0);
        counters.took(1, true);
        counters.showed();
        assertThat(counters.counts(0, 0).shown()).isEqualTo(2);
        assertThat(counters.counts(1, 0).dropped())
                .as("1, 2 and 4 of the one before")
                .isEqualTo(3);
        assertThat(counters.late()).isZero();
    }

    @Test
    void whatWasHeldBackIsUnchangedAndNotDropped() {
        counters.took(1, true);
        counters.showed();
        assertThat(counters.counts(1, 5)).isEqualTo(new FrameCounters.Counts(1, 5, 0));
        counters.restart(1, 5);
        counters.took(1, true);
        counters.showed();
        assertThat(counters.counts(1, 2)).isEqualTo(new FrameCounters.Counts(2, 7, 0));
    }

    /** The counters add up, at whatever moment they are read. */
    @Test
    void aSnapshotAddsUpWhileFramesAreCounted() {
        AtomicLong published = new AtomicLong();
        AtomicBoolean over = new AtomicBoolean();
        Thread strip = new Thread(() -> {
            for (long number = 1; !over.get(); number++) {
                published.set(number);
                if (number % 3 == 0) {
                    counters.unchanged(number);
                } else if (number % 7 != 0) {
                    counters.took(number, true);
                    counters.showed();
                }
            }
        });
        strip.start();
        Await.until(
                "it has counted one of each kind", () -> counters.counts(0, 0).unchanged() > 0);
        List<String> wrong = new ArrayList<>();
        FrameCounters.Counts last = counters.counts(0, 0);
        for (int look = 0; look < 100_000; look++) {
            long least = published.get();
            FrameCounters.Counts now = counters.counts(least, 0);
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
