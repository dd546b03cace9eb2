// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.api.strip.ColorOrder;
import io.diuna.api.strip.StripFormat;
import io.diuna.api.strip.StripFrame;
import io.diuna.api.task.Task;
import io.diuna.api.task.TaskCategory;
import io.diuna.api.task.TaskScope;
import io.diuna.platform.frame.StripStatus;
import io.diuna.scheduler.base.Clock;
import io.diuna.scheduler.base.Histogram;
import io.diuna.task.Await;
import io.diuna.task.ThreadRegistry;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/**
 * Promise X5 in real time: while twice as many threads as cores are busy, a healthy driver is not taken for one that
 * hangs. Takes five seconds; {@code -Ddiuna.stuck.minutes=60} makes it an hour.
 *
 * <p>A machine with even more load may suspend a thread for longer than any call may last. Such a call cannot be told
 * from one that hangs. It is counted, beside the longest sleep of a thread that only sleeps; only shorter calls that
 * were taken for stuck are failures.
 */
class LoadedMachineTest {

    private static final String ASKED = "diuna.stuck.minutes";
    private static final long SECONDS = Long.getLong(ASKED) == null ? 5 : 60 * Long.getLong(ASKED);
    private static final long PERIOD = 16_666_667;
    private static final long WATCH = TimeUnit.MILLISECONDS.toNanos(10);
    private static final double MILLI = 1e6;

    /** The least deadline of a call; see {@link CallTimes}. */
    private static final long LEAST = TimeUnit.MILLISECONDS.toNanos(600);

    /** The least time before a call is abandoned. */
    private static final long LEAST_PATIENCE = 8 * LEAST;

    private static final StripFormat FORMAT = StripFormat.of(90, ColorOrder.GRB, 2.2, 2_750_000);

    private volatile boolean over;
    private volatile double worked;
    /**
     * When the last call ended. The present one began later, since the machine may suspend its thread at any
     * instruction.
     */
    private final AtomicLong ended = new AtomicLong(System.nanoTime());

    private final AtomicInteger endless = new AtomicInteger();
    private volatile long longestSleep;
    private long painted;
    private long stuck;
    private long wronglyStuck;

    /** Promise X5. */
    @Test
    void aHealthyDriverIsNeverTakenForStuckWhileAllCoresAreLoaded() {
        try (TaskScope tasks = new ThreadRegistry().open("test");
                StripHost host =
                        StripHosts.create(tasks, "main", new FakeSource(() -> new Healthy()), Clock.SYSTEM, () -> {})) {
            host.start();
            Await.until("the strip has reported its length", () -> host.canvas() != null);
            for (int i = 0; i < 2 * Runtime.getRuntime().availableProcessors(); i++) {
                tasks.thread(TaskCategory.SYSTEM, "burner-" + i, "Loads a core", this::burn)
                        .start();
            }
            Task painter = tasks.thread(TaskCategory.SYSTEM, "painter", "Paints frames", () -> paint(host));
            painter.start();
            tasks.thread(TaskCategory.SYSTEM, "witness", "Sleeps", this::sleep).start();
            watch(host);
            over = true;
            assertThat(painter.join(Duration.ofSeconds(60))).isTrue();
            Await.until("the last frame is shown", () -> counted(host.status()) == painted);

            assertThat(wronglyStuck)
                    .as("looks at which a short call was taken for stuck")
                    .isZero();
            assertThat(host.status().restarts()).as("calls that were given up").isLessThanOrEqualTo(endless.get());
            Await.until("it is well", () -> host.status().state() == StripStatus.State.OK);
            assertThat(worked).as("the load").isPositive();
        }
    }

    /** Polls ten times as often as the engine does, so that no call is too short to be observed. */
    private void watch(StripHost host) {
        long begin = System.nanoTime();
        long reportedMinutes = 0;
        for (long now = begin; now - begin < TimeUnit.SECONDS.toNanos(SECONDS); now = System.nanoTime()) {
            long since = ended.get();
            host.checkTimeouts();
            if (host.status().state() == StripStatus.State.STUCK) {
                stuck++;
                wronglyStuck += System.nanoTime() - since < LEAST ? 1 : 0;
            }
            long minutes = TimeUnit.NANOSECONDS.toMinutes(now - begin);
            if (minutes > reportedMinutes) {
                reportedMinutes = minutes;
                report(host, minutes + " min");
            }
            LockSupport.parkNanos(WATCH);
        }
        report(host, "the end");
    }

    private void report(StripHost host, String when) {
        StripStatus status = host.status();
        Histogram calls = host.showTimes();
        System.out.printf(
                "%s: stuck at %d polls, %d of them wrongly; %d frames shown, %d dropped; calls took p50"
                        + " %.1f, p99.9 %.1f, at most %.1f ms; the witness slept for %.1f ms at most%n",
                when,
                stuck,
                wronglyStuck,
                status.shown(),
                status.dropped(),
                calls.percentile(0.5) / MILLI,
                calls.percentile(0.999) / MILLI,
                calls.max() / MILLI,
                longestSleep / MILLI);
    }

    private static long counted(StripStatus status) {
        return status.shown() + status.unchanged() + status.dropped();
    }

    private void burn() {
        double sum = 1;
        while (!over) {
            for (int i = 0; i < 1_000; i++) {
                sum += Math.sin(sum);
            }
            worked = Math.abs(sum) + 1;
        }
    }

    /** Parks as the driver does, without any code of the platform around it. */
    private void sleep() {
        while (!over) {
            long begin = System.nanoTime();
            LockSupport.parkNanos(FORMAT.wireNanos());
            longestSleep = Math.max(longestSleep, System.nanoTime() - begin);
        }
    }

    private void paint(StripHost host) {
        CanvasPainter painter = new CanvasPainter(Objects.requireNonNull(host.canvas()));
        for (long due = System.nanoTime(); !over; due += PERIOD) {
            painter.paint(++painted, (int) painted & 0xFFFFFF);
            LockSupport.parkNanos(due + PERIOD - System.nanoTime());
        }
    }

    /** Driver that takes as long as its wire, and records nothing. */
    private final class Healthy extends FakeStrip {

        Healthy() {
            super(FORMAT, frame -> {});
        }

        @Override
        public void show(StripFrame frame) {
            LockSupport.parkNanos(FORMAT.wireNanos());
            long now = System.nanoTime();
            if (now - ended.getAndSet(now) > LEAST_PATIENCE) {
                endless.incrementAndGet();
            }
        }
    }
}
