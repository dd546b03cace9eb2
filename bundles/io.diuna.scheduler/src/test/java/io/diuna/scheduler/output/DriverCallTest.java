// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.scheduler.base.Clock;
import io.diuna.scheduler.base.VirtualClock;
import org.junit.jupiter.api.Test;
import org.slf4j.helpers.NOPLogger;

class DriverCallTest {

    private static final long TICK = 100_000_000;

    private final Clock clock = new VirtualClock(0);
    private final StripDriverLoop strip = strip("main");
    private final DriverCall flight = new DriverCall();
    private long now;

    @Test
    void x5ManyCallsInARowAreNotOneLongOne() {
        for (int look = 0; look < 100; look++) {
            flight.begin(strip, true);
            assertThat(flight.runningNanos(now += TICK)).isZero();
            assertThat(flight.end()).isTrue();
        }
    }

    @Test
    void aCallLastsFromTheFirstLookAtIt() {
        flight.begin(strip, true);
        assertThat(flight.runningNanos(now += TICK)).isZero();
        assertThat(flight.runningNanos(now += TICK)).isEqualTo(TICK);
        assertThat(flight.runningNanos(now += TICK)).isEqualTo(2 * TICK);
        assertThat(flight.end()).isTrue();
        assertThat(flight.runningNanos(now += TICK)).isZero();
    }

    @Test
    void p4TheCallThatWasSeenIsGivenUpAndNotTheNextOne() {
        flight.begin(strip, true);
        flight.runningNanos(now);
        flight.end();
        assertThat(flight.giveUpSeen()).as("it is over").isFalse();
        flight.begin(strip, true);
        assertThat(flight.giveUpSeen()).as("this one was not seen").isFalse();
        flight.runningNanos(now);
        assertThat(flight.giveUpSeen()).isTrue();
        assertThat(flight.giveUpSeen()).as("once").isFalse();
        assertThat(flight.end()).isFalse();
    }

    @Test
    void nobodyElsesCallIsGivenUp() {
        flight.begin(strip, true);
        assertThat(flight.giveUp(strip("other"))).isFalse();
        assertThat(flight.end()).isTrue();
        assertThat(flight.giveUp(strip)).as("it is over").isFalse();
    }

    private StripDriverLoop strip(String id) {
        Desk desk = new Desk(new StripLog(id, NOPLogger.NOP_LOGGER, clock), clock, () -> {});
        return new StripDriverLoop(id, desk, clock, () -> StripHarness.PERIOD, new Backoff(() -> 0));
    }
}
