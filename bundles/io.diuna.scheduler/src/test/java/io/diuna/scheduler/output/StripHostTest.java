// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.output;

import static io.diuna.platform.frame.StripStatus.State.DEGRADED;
import static io.diuna.platform.frame.StripStatus.State.OK;
import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.api.strip.ColorOrder;
import io.diuna.api.strip.HardwareException;
import io.diuna.api.strip.StripFormat;
import io.diuna.api.strip.StripFrame;
import io.diuna.scheduler.base.VirtualClock;
import io.diuna.task.Await;
import io.diuna.task.ThreadRegistry;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StripHostTest {

    private static final long MILLI = 1_000_000;

    private final VirtualClock clock = new VirtualClock(77);
    private final AtomicInteger formats = new AtomicInteger();
    private final AtomicInteger pixels = new AtomicInteger(3);
    private volatile Consumer<StripFrame> behaviour = frame -> {};
    private Supplier<FakeStrip> maker = () -> new FakeStrip(pixels.get(), frame -> behaviour.accept(frame));
    private final FakeSource source = new FakeSource(() -> maker.get());
    private final StripHost host =
            StripHosts.create(new ThreadRegistry().open("test"), "main", source, clock, formats::incrementAndGet);
    private final CountDownLatch free = new CountDownLatch(1);

    @AfterEach
    void close() {
        free.countDown();
        host.close();
    }

    @Test
    void showsFramesInOrderAsTheStripTakesThem() {
        StripFormat format = StripFormat.of(2, ColorOrder.GRB, 2.2, 0);
        maker = () -> new FakeStrip(format, frame -> {});
        CanvasPainter painter = open();
        for (int number = 1; number <= 500; number++) {
            painter.paint(number, 0x80FF00 | (number & 0xFF));
            awaitShown(number);
        }
        Await.until("all are counted", () -> host.status().shown() == 500);
        FakeStrip strip = source.newest();
        assertThat(strip.shown).hasSize(500);
        for (int i = 0; i < 500; i++) {
            FakeStrip.Shown frame = strip.shown.get(i);
            assertThat(frame.number()).isEqualTo(i + 1);
            assertThat(frame.nanos()).isEqualTo(1_000L * (i + 1));
            assertThat(frame.wire()).startsWith(255, 56).hasSize(6);
        }
        assertThat(host.status().state()).isEqualTo(OK);
        assertThat(host.status().dropped()).isZero();
        assertThat(host.status().length()).isEqualTo(2);
        assertThat(host.encodeTimes().max()).isGreaterThanOrEqualTo(0);
    }

    @Test
    void givesTheNewestPictureToViewersWithoutGamma() {
        StripFormat format = StripFormat.of(2, ColorOrder.GRB, 2.2, 0);
        maker = () -> new FakeStrip(format, frame -> {});
        int[] copy = new int[2];
        assertThat(host.picture(copy)).isEqualTo(-1);
        assertThat(host.canvas()).isNull();
        CanvasPainter painter = open();
        painter.paint(8, 0x804020);
        awaitShown(8);
        assertThat(host.picture(copy)).isEqualTo(8);
        assertThat(copy).containsOnly(0x804020);
    }

    @Test
    void showsTheNewestAndCountsWhatItHadNoTimeFor() {
        Semaphore turns = new Semaphore(0);
        behaviour = frame -> turns.acquireUninterruptibly();
        CanvasPainter painter = open();
        painter.paint(1, 1);
        Await.until("frame 1 is taken", () -> host.picture(new int[3]) == 1);
        for (int number = 2; number <= 6; number++) {
            painter.paint(number, number);
        }
        turns.release(2);
        awaitShown(6);
        assertThat(source.newest().shown).extracting(FakeStrip.Shown::number).containsExactly(1L, 6L);
        Await.until("both are counted", () -> host.status().shown() == 2);
        assertThat(host.status().dropped()).isEqualTo(4);
        turns.release(100);
    }

    @Test
    void countsEveryFrameAsShownOrDroppedThoughTheDriverFails() {
        behaviour = frame -> {
            if (frame.number() % 7 == 0) {
                throw new HardwareException("every seventh");
            }
        };
        CanvasPainter painter = open();
        for (int number = 1; number <= 1_000; number++) {
            painter.paint(number, number);
        }
        Await.until("all are accounted for", () -> {
            clock.pass(100 * MILLI);
            return host.status().shown() + host.status().dropped() == 1_000;
        });
        assertThat(host.status().shown()).isPositive();
        int shown = source.given.stream().mapToInt(strip -> strip.shown.size()).sum();
        assertThat(host.status().shown()).isEqualTo(shown);
    }

    @Test
    void takesAFreshInstanceAfterAFailure() {
        behaviour = frame -> {
            if (frame.number() == 2) {
                throw new HardwareException("no answer from /dev/spidev0.0; check the cable");
            }
        };
        CanvasPainter painter = open();
        painter.paint(1, 1);
        awaitShown(1);
        painter.paint(2, 2);
        Await.until("it is given back", () -> source.released.size() == 1);
        assertThat(host.status().state()).isEqualTo(DEGRADED);
        assertThat(host.status().reason()).contains("/dev/spidev0.0");
        assertThat(source.given.get(0).closed).hasValue(1);
        assertThat(source.asked).hasValue(1);

        painter.paint(3, 3);
        painter.paint(4, 4);
        clock.pass(17 * MILLI);
        awaitShown(4);
        Await.until("it is counted", () -> host.status().shown() == 2);
        assertThat(host.status().restarts()).isEqualTo(1);
        assertThat(host.status().state()).as("a moment ago").isEqualTo(DEGRADED);
        clock.pass(5_001 * MILLI);
        assertThat(host.status().state()).isEqualTo(OK);
        assertThat(host.status().reason()).isNull();
        assertThat(source.given.get(1).closed).hasValue(0);
        assertThat(formats).as("the same strip, the same canvas").hasValue(1);
    }

    @Test
    void givesAnInstanceBackThoughItCannotBeClosed() {
        maker = () -> {
            FakeStrip strip = new FakeStrip(3, frame -> {
                throw new HardwareException("broken");
            });
            strip.closeFails = new IllegalStateException("cannot close either");
            return strip;
        };
        CanvasPainter painter = open();
        painter.paint(1, 1);
        Await.until("it is given back", () -> source.released.size() == 1);
        assertThat(source.given.get(0).closed).hasValue(1);
    }

    @Test
    void getsAnotherCanvasWhenTheStripComesBackWithAnotherLength() {
        behaviour = frame -> {
            throw new HardwareException("unplugged");
        };
        CanvasPainter painter = open();
        int before = Objects.requireNonNull(host.canvas()).length();
        pixels.set(5);
        behaviour = frame -> {
            if (frame.number() == 1) {
                throw new HardwareException("unplugged");
            }
        };
        painter.paint(1, 1);
        Await.until("it waits", () -> source.released.size() == 1);
        Await.until("it is longer", () -> {
            clock.pass(17 * MILLI);
            return formats.get() == 2;
        });
        assertThat(before).isEqualTo(3);
        assertThat(host.status().length()).isEqualTo(5);
        new CanvasPainter(Objects.requireNonNull(host.canvas())).paint(2, 7);
        awaitShown(2);
        assertThat(source.newest().lastWire()).hasSize(15);
    }

    @ParameterizedTest
    @EnumSource
    void endsWithTheShutdownPattern(StripHost.ShutdownPattern look) {
        CanvasPainter painter = open();
        painter.paint(1, 0xFFFFFF);
        Await.until("it is shown, and that call is over", () -> host.status().shown() == 1);
        StripShutdown.closeAll(List.of(host), look);
        FakeStrip strip = source.newest();
        Await.until("it is given back", () -> source.released.size() == 1);
        boolean black = look == StripHost.ShutdownPattern.BLACK;
        assertThat(strip.shown).hasSize(black ? 2 : 1);
        assertThat(strip.lastWire()).containsOnly(black ? 0 : 255);
        assertThat(strip.lastNumber()).isEqualTo(black ? 2 : 1);
        assertThat(strip.closed).hasValue(1);
        assertThat(source.released).containsExactly(strip);
        painter.paint(9, 9);
        assertThat(strip.lastNumber()).isLessThan(9);
    }

    @Test
    void isNotStuckWhileThereIsNothingToShow() {
        CanvasPainter painter = open();
        painter.paint(1, 1);
        awaitShown(1);
        Await.until("it is shown", () -> host.status().shown() == 1);
        clock.pass(60_000 * MILLI);
        assertThat(host.status().state()).isEqualTo(OK);
    }

    @Test
    void clearsAnInterruptFlagThatTheDriverLeftSet() {
        AtomicBoolean interrupted = new AtomicBoolean();
        behaviour = frame -> {
            interrupted.compareAndSet(false, Thread.currentThread().isInterrupted());
            Thread.currentThread().interrupt();
        };
        CanvasPainter painter = open();
        for (int number = 1; number <= 5; number++) {
            painter.paint(number, number);
            awaitShown(number);
        }
        assertThat(interrupted).isFalse();
    }

    private CanvasPainter open() {
        host.start();
        Await.until("the strip has reported its length", () -> formats.get() > 0);
        return new CanvasPainter(Objects.requireNonNull(host.canvas()));
    }

    private void awaitShown(long number) {
        Await.until(
                "frame " + number + " is shown",
                () -> !source.given.isEmpty() && source.newest().lastNumber() == number);
    }
}
