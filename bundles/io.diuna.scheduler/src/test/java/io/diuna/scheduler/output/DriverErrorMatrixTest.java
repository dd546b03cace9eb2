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
 * Row E1 for drivers: whatever is thrown, wherever a driver is called, the strip says so and is tried again, and its
 * neighbour on the same thread shows every frame. For plugins see {@code plugin}.
 */
class DriverErrorMatrixTest {

    private static final StripFormat FORMAT = new StripFormat(3, ColorOrder.RGB, 1, 0, "main", 0);

    /** Where the platform calls a driver. */
    enum Point {
        GET,
        FORMAT,
        SHOW
    }

    private final StripHarness stand = new StripHarness();
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
                        new Speechless()));
    }

    @ParameterizedTest(name = "E1 {0}, {index}")
    @MethodSource("matrix")
    void e1EveryKindOfFailureAtEveryPointHasItsAction(Point point, Throwable thrown) {
        StripHarness.Part neighbour = stand.add("neighbour", new FakeSource(() -> new FakeStrip(FORMAT, frame -> {})));
        StripHarness.Part part = stand.add("main", new Bad(point, thrown));
        stand.run(Duration.ofSeconds(60));
        boolean hopeless = thrown instanceof UnavailableException || thrown instanceof ConfigurationException;
        assertThat(part.state()).isEqualTo(hopeless ? State.UNAVAILABLE : State.BACKOFF);
        assertThat(part.mostLines()).isLessThanOrEqualTo(1);
        assertThat(neighbour.state()).isEqualTo(State.OK);
        assertThat(neighbour.dropped()).isZero();

        broken = false;
        stand.run(Duration.ofSeconds(45));
        assertThat(part.state()).as("the longest pause is over").isEqualTo(State.OK);
    }

    @Test
    void e1AFormatThatIsMissingIsAFailureOfItsDriverAlone() {
        StripHarness.Part neighbour = stand.add("neighbour", new FakeSource(() -> new FakeStrip(FORMAT, frame -> {})));
        StripHarness.Part none =
                stand.add("none", new FakeSource(() -> new FakeStrip((StripFormat) null, frame -> {})));
        stand.run(Duration.ofSeconds(10));
        assertThat(none.state()).isEqualTo(State.BACKOFF);
        assertThat(none.mostLines()).isEqualTo(1);
        assertThat(neighbour.state()).isEqualTo(State.OK);
        assertThat(neighbour.dropped()).isZero();
    }

    /** It does not even say what it is. */
    private static final class Speechless extends RuntimeException {

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

    /** Fails at one point while it is broken. */
    private final class Bad implements StripSource, PhysicalStrip {

        private final Point point;
        private final Throwable thrown;

        Bad(Point point, Throwable thrown) {
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
