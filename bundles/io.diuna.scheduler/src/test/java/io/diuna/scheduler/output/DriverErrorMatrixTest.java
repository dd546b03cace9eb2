// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.api.ConfigurationException;
import io.diuna.api.strip.ColorOrder;
import io.diuna.api.strip.HardwareException;
import io.diuna.api.strip.PhysicalStrip;
import io.diuna.api.strip.StripFormat;
import io.diuna.api.strip.StripFrame;
import io.diuna.api.strip.UnavailableException;
import io.diuna.platform.frame.StripStatus.State;
import io.diuna.scheduler.FailingAnimation;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Promise E1 for drivers: whatever is thrown at whatever call, the strip reports it and retries, and its neighbour on
 * the same bus thread shows every frame. For plugins see {@code ErrorMatrixTest}.
 */
class DriverErrorMatrixTest {

    private static final StripFormat FORMAT =
            StripFormat.of(3, ColorOrder.RGB, 1, 0).withBus("main");

    /** Calls of the platform into a driver. */
    enum Point {
        GET,
        FORMAT,
        SHOW
    }

    private final StripHarness harness = new StripHarness();
    private boolean broken = true;

    static Stream<Arguments> matrix() {
        return Stream.of(Point.values()).flatMap(point -> kinds().map(thrown -> Arguments.of(point, thrown)));
    }

    private static Stream<Throwable> kinds() {
        return Stream.concat(
                FailingAnimation.all("no more wire", HardwareException::new),
                Stream.of(
                        new UnavailableException("no more wire"),
                        new ConfigurationException("pixels", "no more wire"),
                        new ThrowingException()));
    }

    /** Promise E1. */
    @ParameterizedTest(name = "{0}, {index}")
    @MethodSource("matrix")
    void everyKindOfFailureAtEveryPointHasItsAction(Point point, Throwable thrown) {
        StripHarness.TestStrip neighbour =
                harness.add("neighbour", new FakeSource(() -> new FakeStrip(FORMAT, frame -> {})));
        StripHarness.TestStrip strip = harness.add("main", new FailingDriver(point, thrown));
        harness.run(Duration.ofSeconds(60));
        boolean hopeless = thrown instanceof UnavailableException || thrown instanceof ConfigurationException;
        assertThat(strip.state()).isEqualTo(hopeless ? State.UNAVAILABLE : State.BACKOFF);
        assertThat(strip.mostLogLines()).isLessThanOrEqualTo(1);
        assertThat(neighbour.state()).isEqualTo(State.OK);
        assertThat(neighbour.counts().dropped()).isZero();

        broken = false;
        harness.run(Duration.ofSeconds(45));
        assertThat(strip.state()).as("the longest pause is over").isEqualTo(State.OK);
    }

    /** Promise E1. */
    @Test
    void aFormatThatIsMissingIsAFailureOfItsDriverAlone() {
        StripHarness.TestStrip neighbour =
                harness.add("neighbour", new FakeSource(() -> new FakeStrip(FORMAT, frame -> {})));
        StripHarness.TestStrip none =
                harness.add("none", new FakeSource(() -> new FakeStrip((StripFormat) null, frame -> {})));
        harness.run(Duration.ofSeconds(10));
        assertThat(none.state()).isEqualTo(State.BACKOFF);
        assertThat(none.mostLogLines()).isEqualTo(1);
        assertThat(neighbour.state()).isEqualTo(State.OK);
        assertThat(neighbour.counts().dropped()).isZero();
    }

    /** Exception whose own methods throw. */
    private static final class ThrowingException extends RuntimeException {

        private static final long serialVersionUID = 1;

        @Override
        public String getMessage() {
            throw new IllegalStateException("no words");
        }

        @Override
        public String toString() {
            throw new IllegalStateException("no words");
        }
    }

    /** Driver that fails at one call while it is broken. */
    private final class FailingDriver implements StripSource, PhysicalStrip {

        private final Point point;
        private final Throwable thrown;

        FailingDriver(Point point, Throwable thrown) {
            this.point = point;
            this.thrown = thrown;
        }

        private void pass(Point here) {
            if (here == point && broken) {
                FailingAnimation.fail(thrown);
            }
        }

        @Override
        public PhysicalStrip get() {
            pass(Point.GET);
            return this;
        }

        @Override
        public StripFormat format() {
            pass(Point.FORMAT);
            return FORMAT;
        }

        @Override
        public void show(StripFrame frame) {
            pass(Point.SHOW);
        }

        @Override
        public void close() {
            if (broken) {
                FailingAnimation.fail(thrown);
            }
        }

        @Override
        public void release(PhysicalStrip strip) {}
    }
}
