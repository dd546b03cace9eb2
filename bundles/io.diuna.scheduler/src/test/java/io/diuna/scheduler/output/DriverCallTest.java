// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DriverCallTest {

    private static final long TICK = 100_000_000;

    private final StripHarness harness = new StripHarness();
    private final StripDriverLoop strip = strip("main");
    private final DriverCall call = new DriverCall();
    private long now;

    /** Promise X5. */
    @Test
    void manyCallsInARowAreNotOneLongOne() {
        for (int look = 0; look < 100; look++) {
            call.begin(strip, true);
            assertThat(call.runningNanos(now += TICK)).isZero();
            assertThat(call.end()).isTrue();
        }
    }

    @Test
    void aCallLastsFromItsFirstObservation() {
        call.begin(strip, true);
        assertThat(call.runningNanos(now += TICK)).isZero();
        assertThat(call.runningNanos(now += TICK)).isEqualTo(TICK);
        assertThat(call.runningNanos(now += TICK)).isEqualTo(2 * TICK);
        assertThat(call.end()).isTrue();
        assertThat(call.runningNanos(now += TICK)).isZero();
    }

    /** Promise P4. */
    @Test
    void theObservedCallIsAbandonedAndNotTheNextOne() {
        call.begin(strip, true);
        call.runningNanos(now);
        call.end();
        assertThat(call.abandonObserved()).as("it is over").isFalse();
        call.begin(strip, true);
        assertThat(call.abandonObserved()).as("this one was not seen").isFalse();
        call.runningNanos(now);
        assertThat(call.abandonObserved()).isTrue();
        assertThat(call.abandonObserved()).as("once").isFalse();
        assertThat(call.end()).isFalse();
    }

    @Test
    void noCallOfAnotherStripIsAbandoned() {
        call.begin(strip, true);
        assertThat(call.abandon(strip("other"))).isFalse();
        assertThat(call.end()).isTrue();
        assertThat(call.abandon(strip)).as("it is over").isFalse();
    }

    private StripDriverLoop strip(String id) {
        return harness.add(id, new FakeSource(() -> new FakeStrip(1, frame -> {}))).loop;
    }
}
