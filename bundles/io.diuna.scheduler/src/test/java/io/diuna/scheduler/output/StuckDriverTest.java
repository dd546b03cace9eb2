// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.output;

import static io.diuna.platform.frame.StripStatus.State.OK;
import static io.diuna.platform.frame.StripStatus.State.STUCK;
import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.api.strip.StripFrame;
import io.diuna.task.Await;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Drivers that do not return from a call, in virtual time but on real threads. */
class StuckDriverTest {

    private final HostHarness harness = new HostHarness();

    @AfterEach
    void close() {
        harness.close();
    }

    /** Promises P4 and D3. */
    @Test
    void isReportedWithinASecondAndDelaysNoOtherStrip() {
        FakeSource source = HostHarness.source("", harness::hang);
        FakeSource good = HostHarness.source("", frame -> {});
        StripHost stuck = harness.host("stuck", source);
        StripHost other = harness.host("other", good);
        CanvasPainter painter = HostHarness.painter(stuck);
        CanvasPainter beside = HostHarness.painter(other);
        painter.paint(1, 1);
        Await.until("it hangs", () -> harness.hanging.get() == 1);
        int ticks = 0;
        while (stuck.status().state() == OK) {
            harness.watch(1);
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
        List<Consumer<StripFrame>> behaviours = List.of(harness::hang, frame -> {});
        AtomicInteger instances = new AtomicInteger();
        FakeSource source = new FakeSource(
                () -> new FakeStrip(HostHarness.format(""), behaviours.get(Math.min(1, instances.getAndIncrement()))));
        StripHost host = harness.host("main", source);
        HostHarness.painter(host).paint(1, 0x123456);
        Await.until("it hangs", () -> harness.hanging.get() == 1);
        harness.watch(HostHarness.ABANDON_TICKS);
        Await.until("the fresh one shows the frame", () -> {
            harness.clock.pass(
                    HostHarness.TICK); // without a check: the call must not be abandoned while its thread is suspended
            return source.newest().lastNumber() == 1;
        });
        assertThat(harness.abandoned()).isEqualTo(1);
        assertThat(source.released).isEmpty();
        Await.until("it counts", () -> host.status().restarts() == 1);
        harness.free.countDown();
        Await.until(
                "the one that hung is closed", () -> source.given.get(0).closed.get() == 1);
        Await.until("and given back", () -> source.released.size() == 1);
        Await.until("and its thread ends", () -> harness.abandoned() == 0);
        assertThat(source.given.get(1).closed).hasValue(0);
        host.close();
        Await.until("the fresh one is closed", () -> source.released.size() == 2);
        assertThat(source.given).allMatch(strip -> strip.closed.get() == 1);
    }

    /** Promise P4. */
    @Test
    void noMoreThanThreeThreadsAreAbandoned() {
        FakeSource source = HostHarness.source("", harness::hang);
        StripHost host = harness.host("main", source);
        HostHarness.painter(host).paint(1, 1);
        for (int i = 1; i <= 4; i++) {
            int count = i;
            Await.until(count + " hang", () -> {
                harness.clock.pass(HostHarness.TICK); // without a check, as above
                return harness.hanging.get() == count;
            });
            harness.watch(i < 4 ? HostHarness.ABANDON_TICKS : 10 * HostHarness.ABANDON_TICKS);
        }
        assertThat(harness.hanging).hasValue(4);
        assertThat(harness.abandoned()).isEqualTo(3);
        assertThat(host.status().state()).isEqualTo(STUCK);
        assertThat(host.status().reason()).contains("replace the driver or start Diuna again");

        FakeSource better = HostHarness.source("", frame -> {});
        host.withdraw(source, StripHost.ShutdownPattern.HOLD, Duration.ofSeconds(10), () -> {});
        host.offer(better);
        Await.until("another driver is given a chance", () -> better.asked.get() == 1);
        Await.until("and shows the frame", () -> better.newest().lastNumber() == 1);
    }

    /** Promise X5. The whole process was stopped, and the watch thread with it: no driver is to blame. */
    @Test
    void aMachineThatStoodStillIsNotTakenForAStuckDriver() {
        StripHost host = harness.host("main", HostHarness.source("", harness::hang));
        HostHarness.painter(host).paint(1, 1);
        Await.until("it hangs", () -> harness.hanging.get() == 1);
        harness.watch(2);
        harness.clock.pass(60_000_000_000L);
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
}
