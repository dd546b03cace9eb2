// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.output;

import static io.diuna.platform.frame.StripStatus.State.OK;
import static io.diuna.platform.frame.StripStatus.State.STUCK;
import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.api.strip.ColorOrder;
import io.diuna.api.strip.StripFormat;
import io.diuna.api.strip.StripFrame;
import io.diuna.api.task.TaskStatus;
import io.diuna.platform.frame.StripStatus;
import io.diuna.scheduler.base.VirtualClock;
import io.diuna.task.Await;
import io.diuna.task.ThreadRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Drivers that do not return from a call, in virtual time but on real threads. */
class StuckDriverTest {

    private static final long TICK = 100_000_000;

    /** Ticks until a call is abandoned, and fewer than until the next one would be. */
    private static final int GIVEN_UP = 60;

    private final VirtualClock clock = new VirtualClock(77);
    private final ThreadRegistry tasks = new ThreadRegistry();
    private final BusRegistry buses = new BusRegistry(tasks.open("test"), clock);
    private final List<StripHost> hosts = new ArrayList<>();
    private final CountDownLatch free = new CountDownLatch(1);
    private final AtomicInteger hanging = new AtomicInteger();
    private final Semaphore turns = new Semaphore(0);

    @AfterEach
    void close() {
        free.countDown();
        hosts.forEach(StripHost::close);
    }

    /** Promises P4 and D3. */
    @Test
    void isReportedWithinASecondAndDelaysNoOtherStrip() {
        FakeSource source = source("", this::hang);
        FakeSource good = source("", frame -> {});
        StripHost stuck = host("stuck", source);
        StripHost other = host("other", good);
        CanvasPainter painter = painter(stuck);
        CanvasPainter beside = painter(other);
        painter.paint(1, 1);
        Await.until("it hangs", () -> hanging.get() == 1);
        int ticks = 0;
        while (stuck.status().state() == OK) {
            watch(1);
            ticks++;
        }
        assertThat(ticks).as("ticks of 100 ms").isBetween(7, 10);
        assertThat(stuck.status().state()).isEqualTo(STUCK);
        assertThat(stuck.status().reason()).contains("does not return");
        for (int number = 2; number <= 600; number++) {
            int frame = number;
            painter.paint(number, number);
            beside.paint(number, number);
            Await.until("the other shows frame " + number, () -> good.newest().lastNumber() == frame);
        }
        assertThat(stuck.status().dropped()).isEqualTo(598);
        Await.until("all are counted", () -> other.status().shown() == 599);
        assertThat(other.status().dropped()).isZero();
        assertThat(other.status().state()).isEqualTo(OK);
    }

    @Test
    void aFreshInstanceOnANewThreadTakesItsPlace() {
        List<Consumer<StripFrame>> behaviours = List.of(this::hang, frame -> {});
        AtomicInteger instances = new AtomicInteger();
        FakeSource source = new FakeSource(
                () -> new FakeStrip(format(""), behaviours.get(Math.min(1, instances.getAndIncrement()))));
        StripHost host = host("main", source);
        painter(host).paint(1, 0x123456);
        Await.until("it hangs", () -> hanging.get() == 1);
        watch(GIVEN_UP);
        Await.until("the fresh one shows the frame", () -> {
            clock.pass(TICK); // without a check: the call must not be abandoned while its thread is suspended
            return source.newest().lastNumber() == 1;
        });
        assertThat(abandoned()).isEqualTo(1);
        assertThat(source.released).isEmpty();
        Await.until("it counts", () -> host.status().restarts() == 1);
        free.countDown();
        Await.until(
                "the one that hung is closed", () -> source.given.get(0).closed.get() == 1);
        Await.until("and given back", () -> source.released.size() == 1);
        Await.until("and its thread ends", () -> abandoned() == 0);
        assertThat(source.given.get(1).closed).hasValue(0);
        host.close();
        Await.until("the fresh one is closed", () -> source.released.size() == 2);
        assertThat(source.given).allMatch(strip -> strip.closed.get() == 1);
    }

    /** Promise P4. */
    @Test
    void noMoreThanThreeThreadsAreAbandoned() {
        FakeSource source = source("", this::hang);
        StripHost host = host("main", source);
        painter(host).paint(1, 1);
        for (int i = 1; i <= 4; i++) {
            int count = i;
            Await.until(count + " hang", () -> {
                clock.pass(TICK); // without a check, as above
                return hanging.get() == count;
            });
            watch(i < 4 ? GIVEN_UP : 10 * GIVEN_UP);
        }
        assertThat(hanging).hasValue(4);
        assertThat(abandoned()).isEqualTo(3);
        assertThat(host.status().state()).isEqualTo(STUCK);
        assertThat(host.status().reason()).contains("replace the driver or start Diuna again");

        FakeSource better = source("", frame -> {});
        host.withdraw(source, Duration.ofSeconds(10), () -> {});
        host.offer(better);
        Await.until("another driver is given a chance", () -> better.asked.get() == 1);
        Await.until("and shows the frame", () -> better.newest().lastNumber() == 1);
    }

    /** Promise X5. The whole process was stopped, and the watch thread with it: no driver is to blame. */
    @Test
    void aMachineThatStoodStillIsNotTakenForAStuckDriver() {
        StripHost host = host("main", source("", this::hang));
        painter(host).paint(1, 1);
        Await.until("it hangs", () -> hanging.get() == 1);
        watch(2);
        clock.pass(60_000_000_000L);
        host.checkTimeouts();
        assertThat(host.status().state()).isEqualTo(OK);
    }

    /** Promise X5. */
    @Test
    void aDriverThatIsSlowOnThisMachineGetsMoreTime() {
        CallTimes times = new CallTimes();
        long wire = 2_750_000;
        long first = times.deadline(wire);
        times.showed(500_000_000, wire);
        assertThat(times.deadline(wire)).isGreaterThan(2 * first);
        for (int i = 0; i < 20_000; i++) {
            times.showed(3_000_000, wire);
        }
        assertThat(times.deadline(wire)).as("and less again").isEqualTo(first);
        assertThat(times.deadline(90_000_000) - times.deadline(0)).isEqualTo(90_000_000);
    }

    /** Promise H1a. */
    @Test
    void aBusThatIsHeldByAStuckWriteIsWaitedFor() {
        FakeSource bad = source("spi0", this::hang);
        FakeSource good = source("spi0", frame -> {});
        StripHost first = host("first", bad);
        StripHost mate = host("mate", good);
        CanvasPainter beside = painter(mate);
        beside.paint(1, 1);
        Await.until("it works", () -> good.newest().lastNumber() == 1);
        assertThat(threads()).contains("diuna-strip-spi0");
        Await.until("they share a thread", () -> !threads().contains("diuna-strip-mate"));
        painter(first).paint(2, 2);
        Await.until("it hangs", () -> hanging.get() == 1);
        watch(10);
        beside.paint(3, 3);
        assertThat(mate.status().reason()).contains("Waits for its bus", "'first'");
        watch(100);
        assertThat(abandoned()).isPositive();
        assertThat(good.newest().lastNumber()).isEqualTo(1);
        assertThat(mate.status().state()).isEqualTo(StripStatus.State.BACKOFF);
        free.countDown();
        Await.until("it goes on", () -> good.newest().lastNumber() == 3);
        Await.until("it is well", () -> mate.status().state() == OK);
    }

    /**
     * Promise H1a. A fresh instance of the same driver may write, since only that driver knows what happens on the wire; no other
     * strip may.
     */
    @Test
    void noOtherStripWritesWhileAnAbandonedCallMayStillDo() {
        FakeSource bad = source("spi0", frame -> {
            if (hanging.compareAndSet(0, 1)) {
                turns.acquireUninterruptibly();
            }
        });
        FakeSource good = source("spi0", frame -> {});
        StripHost first = host("first", bad);
        StripHost mate = host("mate", good);
        CanvasPainter beside = painter(mate);
        CanvasPainter painter = painter(first);
        painter.paint(1, 1);
        Await.until("it hangs", () -> hanging.get() == 1);
        Await.until("it is given up", () -> {
            watch(1);
            return abandoned() == 1;
        });
        beside.paint(1, 1);
        for (int number = 2; number <= 4; number++) { // the other strip had its turn more than once
            int frame = number;
            painter.paint(frame, frame);
            Await.until("the fresh one shows frame " + frame, () -> {
                clock.pass(TICK);
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
        FakeSource bad = source("spi0", this::hangOnce);
        StripHost first = host("first", bad);
        StripHost mate = host("mate", source("spi0", frame -> {}));
        painter(mate);
        CanvasPainter painter = painter(first);
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
            Await.until("it hangs", () -> hanging.get() == frame);
            Await.until("it is given up", () -> {
                watch(1);
                return abandoned() == 1;
            });
            Await.until("the next one shows it", () -> {
                clock.pass(TICK);
                return bad.newest().lastNumber() == frame;
            });
            turns.release();
            Await.until("its thread ends", () -> abandoned() == 0);
        }
        over.set(true);
        Await.end(viewer);
        assertThat(failures).isEmpty();
    }

    /** Promise D1. */
    @Test
    void atTheEndAStripBehindOneThatHangsIsClosedAsWell() {
        FakeSource bad = source("spi0", this::hang);
        FakeSource good = source("spi0", frame -> {});
        StripHost first = host("first", bad);
        StripHost mate = host("mate", good);
        painter(mate).paint(1, 1);
        Await.until("it works", () -> good.newest().lastNumber() == 1);
        painter(first).paint(1, 1);
        Await.until("it hangs", () -> hanging.get() == 1);
        StripShutdown.closeAll(List.of(first, mate), StripHost.ShutdownPattern.BLACK);
        Await.until("the other is given back", () -> good.released.size() == 1);
        assertThat(good.newest().closed).hasValue(1);
        assertThat(good.newest().lastNumber()).as("the wire is held").isEqualTo(1);
        assertThat(bad.newest().closed).hasValue(0);
        free.countDown();
        Await.until("the one that hung is closed", () -> bad.released.size() == 1);
        assertThat(bad.newest().closed).hasValue(1);
        assertThat(bad.given).hasSize(1);
    }

    /** Promise P2. */
    @Test
    void aBusThatNoStripIsOnIsForgotten() {
        for (int i = 0; i < 20; i++) {
            StripHost host = host("strip-" + i, source(i % 2 == 0 ? "" : "spi0", frame -> {}));
            Await.until("the strip has reported its length", () -> host.canvas() != null);
            host.close();
            Await.until("its threads end", () -> threads().isEmpty());
        }
        host("last", source("", frame -> {}));
        assertThat(buses.count()).isEqualTo(1);
    }

    /** Promise H1a. */
    @Test
    void twoBusesMayOverlap() {
        CountDownLatch both = new CountDownLatch(2);
        Consumer<StripFrame> meets = frame -> {
            both.countDown();
            Await.latch(both);
        };
        StripHost first = host("first", source("spi0", meets));
        StripHost second = host("second", source("spi1", meets));
        painter(first).paint(1, 1);
        painter(second).paint(1, 1);
        Await.until(
                "both are shown", () -> first.status().shown() + second.status().shown() == 2);
    }

    private void hang(StripFrame frame) {
        hanging.incrementAndGet();
        Await.latch(free);
    }

    private void hangOnce(StripFrame frame) {
        if (hanging.get() < frame.number()) {
            hanging.incrementAndGet();
            turns.acquireUninterruptibly();
        }
    }

    private static StripFormat format(String bus) {
        return new StripFormat(3, ColorOrder.RGB, 1, 2_750_000, bus, 0);
    }

    private static FakeSource source(String bus, Consumer<StripFrame> behaviour) {
        return new FakeSource(() -> new FakeStrip(format(bus), behaviour));
    }

    private StripHost host(String id, FakeSource source) {
        StripHost host = new StripHost(buses, id, () -> 16_666_667, () -> 0, () -> {});
        host.offer(source);
        host.start();
        hosts.add(host);
        return host;
    }

    private static CanvasPainter painter(StripHost host) {
        Await.until("the strip has reported its length", () -> host.canvas() != null);
        return new CanvasPainter(Objects.requireNonNull(host.canvas()));
    }

    private void watch(int ticks) {
        for (int i = 0; i < ticks; i++) {
            clock.pass(TICK);
            hosts.forEach(StripHost::checkTimeouts);
        }
    }

    private long abandoned() {
        return tasks.tasks().stream()
                .filter(task -> task.state() == TaskStatus.State.ABANDONED)
                .count();
    }

    private List<String> threads() {
        return tasks.tasks().stream()
                .filter(task -> !task.state().isOver())
                .map(TaskStatus::thread)
                .toList();
    }
}
