// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.scheduler.loop.Clock;
import io.diuna.scheduler.loop.VirtualClock;
import org.junit.jupiter.api.Test;
import org.slf4j.helpers.NOPLogger;

class FlightTest {

    private static final long TICK = 100_000_000;

    private final Clock clock = new VirtualClock(0);
    private final Strip strip = strip("main");
    private final Flight flight = new Flight();
    private long now;

    @Test
    void x5ManyCallsInARowAreNotOneLongOne() {
        for (int look = 0; look < 100; look++) {
            flight.begin(strip, true);
            assertThat(flight.look(now += TICK)).isZero();
            assertThat(flight.end()).isTrue();
        }
    }

    @Test
    void aCallLastsFromTheFirstLookAtIt() {
        flight.begin(strip, true);
        assertThat(flight.look(now += TICK)).isZero();
        assertThat(flight.look(now += TICK)).isEqualTo(TICK);
        assertThat(flight.look(now += TICK)).isEqualTo(2 * TICK);
        assertThat(flight.end()).isTrue();
        assertThat(flight.look(now += TICK)).isZero();
    }

    @Test
    void p4TheCallThatWasSeenIsGivenUpAndNotTheNextOne() {
        flight.begin(strip, true);
        flight.look(now);
        flight.end();
        assertThat(flight.giveUpSeen()).as("it is over").isFalse();
        flight.begin(strip, true);
        assertThat(flight.giveUpSeen()).as("this one was not seen").isFalse();
        flight.look(now);
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

    private Strip strip(String id) {
        Desk desk = new Desk(new StripLog(id, NOPLogger.NOP_LOGGER, clock), clock, () -> {});
        return new Strip(id, desk, clock, () -> StripStand.PERIOD, new Backoff(() -> 0));
    }
}
