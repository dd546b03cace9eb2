// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.output;

import static io.diuna.platform.frame.StripStatus.State.OK;
import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.api.strip.StripFrame;
import io.diuna.platform.frame.StripStatus;
import io.diuna.task.Await;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Strips that share a bus, while a driver on it hangs or not. */
class SharedBusTest {

    private final HostHarness harness = new HostHarness();
    private final Semaphore turns = new Semaphore(0);

    @AfterEach
    void close() {
        harness.close();
    }

    /** Promise H1a. */
    @Test
    void aBusThatIsHeldByAStuckWriteIsWaitedFor() {
        FakeSource bad = HostHarness.source("spi0", harness::hang);
        FakeSource good = HostHarness.source("spi0", frame -> {});
        StripHost first = harness.host("first", bad);
        StripHost mate = harness.host("mate", good);
        CanvasPainter beside = HostHarness.painter(mate);
        beside.paint(1, 1);
        Await.until("it works", () -> good.newest().lastNumber() == 1);
        assertThat(harness.threads()).contains("diuna-strip-spi0");
        Await.until("they share a thread", () -> !harness.threads().contains("diuna-strip-mate"));
        HostHarness.painter(first).paint(2, 2);
        Await.until("it hangs", () -> harness.hanging.get() == 1);
        harness.watch(10);
        beside.paint(3, 3);
        assertThat(mate.status().reason()).contains("Waits for its bus", "'first'");
        harness.watch(100);
        assertThat(harness.abandoned()).isPositive();
        assertThat(good.newest().lastNumber()).isEqualTo(1);
        assertThat(mate.status().state()).isEqualTo(StripStatus.State.BACKOFF);
        harness.free.countDown();
        Await.until("it goes on", () -> good.newest().lastNumber() == 3);
        Await.until("it is well", () -> mate.status().state() == OK);
    }

    /**
     * Promise H1a. A fresh instance of the same driver may write, since only that driver knows what happens on the
     * wire; no other strip may.
     */
    @Test
    void noOtherStripWritesWhileAnAbandonedCallMayStillDo() {
        FakeSource bad = HostHarness.source("spi0", frame -> {
            if (harness.hanging.compareAndSet(0, 1)) {
                turns.acquireUninterruptibly();
            }
        });
        FakeSource good = HostHarness.source("spi0", frame -> {});
        StripHost first = harness.host("first", bad);
        StripHost mate = harness.host("mate", good);
        CanvasPainter beside = HostHarness.painter(mate);
        CanvasPainter painter = HostHarness.painter(first);
        painter.paint(1, 1);
        Await.until("it hangs", () -> harness.hanging.get() == 1);
        Await.until("its call is abandoned", () -> {
            harness.watch(1);
            return harness.abandoned() == 1;
        });
        beside.paint(1, 1);
        for (int number = 2; number <= 4; number++) { // the other strip had its turn more than once
            int frame = number;
            painter.paint(frame, frame);
            Await.until("the fresh one shows frame " + frame, () -> {
                harness.clock.pass(HostHarness.TICK);
                return bad.newest().lastNumber() == frame;
            });
        }
        assertThat(good.newest().shown).isEmpty();
        turns.release();
        Await.until("it goes on", () -> good.newest().lastNumber() == 1);
    }

    /** The status is available at any moment meanwhile. */
    @Test
    void theStatusCanBeReadWhileABusIsHeldAndReleased() {
        FakeSource bad = HostHarness.source("spi0", this::hangOnce);
        StripHost first = harness.host("first", bad);
        StripHost mate = harness.host("mate", HostHarness.source("spi0", frame -> {}));
        HostHarness.painter(mate);
        CanvasPainter painter = HostHarness.painter(first);
        List<Throwable> failures = new CopyOnWriteArrayList<>();
        AtomicBoolean over = new AtomicBoolean();
        Thread viewer = new Thread(() -> {
            while (!over.get()) {
                try {
                    mate.status();
                } catch (Throwable e) {
                    failures.add(e);
                }
            }
        });
        viewer.start();
        for (int round = 1; round <= 150; round++) {
            int frame = round;
            painter.paint(frame, frame);
            Await.until("it hangs", () -> harness.hanging.get() == frame);
            Await.until("its call is abandoned", () -> {
                harness.watch(1);
                return harness.abandoned() == 1;
            });
            Await.until("the next one shows it", () -> {
                harness.clock.pass(HostHarness.TICK);
                return bad.newest().lastNumber() == frame;
            });
            turns.release();
            Await.until("its thread ends", () -> harness.abandoned() == 0);
        }
        over.set(true);
        Await.end(viewer);
        assertThat(failures).isEmpty();
    }

    /** Promise D1. */
    @Test
    void atTheEndAStripBehindOneThatHangsIsClosedAsWell() {
        FakeSource bad = HostHarness.source("spi0", harness::hang);
        FakeSource good = HostHarness.source("spi0", frame -> {});
        StripHost first = harness.host("first", bad);
        StripHost mate = harness.host("mate", good);
        HostHarness.painter(mate).paint(1, 1);
        Await.until("it works", () -> good.newest().lastNumber() == 1);
        HostHarness.painter(first).paint(1, 1);
        Await.until("it hangs", () -> harness.hanging.get() == 1);
        StripShutdown.closeAll(List.of(first, mate), StripHost.ShutdownPattern.BLACK);
        Await.until("the other is given back", () -> good.released.size() == 1);
        assertThat(good.newest().closed).hasValue(1);
        assertThat(good.newest().lastNumber()).as("the wire is held").isEqualTo(1);
        assertThat(bad.newest().closed).hasValue(0);
        harness.free.countDown();
        Await.until("the one that hung is closed", () -> bad.released.size() == 1);
        assertThat(bad.newest().closed).hasValue(1);
        assertThat(bad.given).hasSize(1);
    }

    /** Promise P2. */
    @Test
    void aBusThatNoStripIsOnIsForgotten() {
        for (int i = 0; i < 20; i++) {
            StripHost host = harness.host("strip-" + i, HostHarness.source(i % 2 == 0 ? "" : "spi0", frame -> {}));
            Await.until("the strip has reported its length", () -> host.canvas() != null);
            host.close();
            Await.until("its threads end", () -> harness.threads().isEmpty());
        }
        harness.host("last", HostHarness.source("", frame -> {}));
        assertThat(harness.buses.count()).isEqualTo(1);
    }

    /** Promise H1a. */
    @Test
    void twoBusesMayOverlap() {
        CountDownLatch both = new CountDownLatch(2);
        Consumer<StripFrame> meets = frame -> {
            both.countDown();
            Await.latch(both);
        };
        StripHost first = harness.host("first", HostHarness.source("spi0", meets));
        StripHost second = harness.host("second", HostHarness.source("spi1", meets));
        HostHarness.painter(first).paint(1, 1);
        HostHarness.painter(second).paint(1, 1);
        Await.until(
                "both are shown", () -> first.status().shown() + second.status().shown() == 2);
    }

    private void hangOnce(StripFrame frame) {
        if (harness.hanging.get() < frame.number()) {
            harness.hanging.incrementAndGet();
            turns.acquireUninterruptibly();
        }
    }
}
