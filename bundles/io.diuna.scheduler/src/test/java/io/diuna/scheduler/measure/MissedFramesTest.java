// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Missed frames while strips come and go. */
class MissedFramesTest {

    private final List<AtomicLong> strips = new ArrayList<>();
    private final MissedFrames<AtomicLong> missed = new MissedFrames<>(() -> List.copyOf(strips), AtomicLong::get);

    @Test
    void neverRunsBackwardsWhenAStripGoes() {
        AtomicLong slow = new AtomicLong(7);
        strips.add(slow);
        strips.add(new AtomicLong(2));
        assertThat(missed.count()).isEqualTo(7);
        strips.remove(slow);
        assertThat(missed.count()).isEqualTo(7);
        strips.clear();
        assertThat(missed.count()).isEqualTo(7);
    }

    @Test
    void countsTheFramesOfANewStripAtOnce() {
        AtomicLong old = new AtomicLong(100);
        strips.add(old);
        assertThat(missed.count()).isEqualTo(100);
        AtomicLong fresh = new AtomicLong();
        strips.add(fresh);
        fresh.incrementAndGet();
        assertThat(missed.count()).isEqualTo(101);
    }

    @Test
    void framesBetweenTheLastReadingAndTheRemovalOfAStripCount() {
        AtomicLong slow = new AtomicLong(7);
        strips.add(slow);
        assertThat(missed.count()).isEqualTo(7);
        slow.set(9);
        strips.remove(slow);
        assertThat(missed.count()).isEqualTo(9);
        slow.set(20);
        assertThat(missed.count()).as("it is read once more only").isEqualTo(9);
    }

    @Test
    void framesThatAllStripsMissedCountOnce() {
        strips.add(new AtomicLong(3));
        strips.add(new AtomicLong(3));
        assertThat(missed.count()).isEqualTo(3);
        assertThat(missed.count()).isEqualTo(3);
    }
}
