// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.output;

import io.diuna.platform.frame.StripStatus.State;
import io.diuna.scheduler.base.VirtualClock;
import io.diuna.scheduler.mix.Canvas;
import io.diuna.scheduler.realtime.FrameThreads;
import io.diuna.task.ThreadRegistry;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/** Strips of one bus at 60 fps, stepped by hand in virtual time. */
final class StripHarness {

    static final long PERIOD = 16_666_667;

    /** A strip without a thread, and the canvas that is painted for it. */
    final class TestStrip {
        final DriverSlot slot = new DriverSlot(clock);
        final StripSettings settings = new StripSettings();
        final StripHealth health = new StripHealth(clock, () -> {});
        final EndLatch end = new EndLatch();
        final StripOutput output;
        final StripDriverLoop loop;
        final List<Long> logLines = new ArrayList<>();
        private @Nullable Canvas canvas;
        private @Nullable CanvasPainter painter;
        private long due = clock.nanos();

        private TestStrip(String id, StripSource source) {
            Logger logger = (Logger) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {Logger.class}, (proxy, method, arguments) -> {
                        logLines.add(clock.nanos());
                        return null;
                    });
            StripLog log = new StripLog(id, logger, clock);
            output = new StripOutput(id, () -> PERIOD, () -> {});
            loop = new StripDriverLoop(clock, log, slot, settings, health, output, new Backoff(() -> 0), end);
            offer(source);
        }

        /** Offers a driver, as a host does. */
        void offer(StripSource source) {
            settings.configure(source);
            slot.offer(source);
        }

        void withdraw(StripSource source, Duration grace) {
            slot.withdraw(source, StripHost.ShutdownPattern.HOLD, grace, () -> {});
        }

        /** Paints the next frame on the newest canvas. */
        private void paint() {
            Canvas newest = output.canvas();
            if (newest != null && newest != canvas) {
                canvas = newest;
                painter = new CanvasPainter(newest);
            }
            if (painter != null && painting) {
                painter.paint(number, (int) colors.applyAsLong(number));
            }
        }

        void step() {
            due = loop.step(call, bus);
        }

        State state() {
            StripHealth.StripFault fault = health.fault(settings.error());
            return fault == null ? State.OK : fault.state();
        }

        /** The reason of the present fault; null if there is none. */
        @Nullable
        String reason() {
            StripHealth.StripFault fault = health.fault(settings.error());
            return fault == null ? null : fault.reason();
        }

        /** Frames published on the newest canvas. */
        long published() {
            return canvas == null ? 0 : canvas.published();
        }

        FrameCounters.Counts counts() {
            return output.counts();
        }

        /** The most log lines within any second. */
        long mostLogLines() {
            return logLines.stream()
                    .mapToLong(from -> logLines.stream()
                            .filter(line -> line >= from && line - from < 1_000_000_000)
                            .count())
                    .max()
                    .orElse(0);
        }
    }

    final VirtualClock clock = new VirtualClock(-77_000_000_000L);
    final Bus bus =
            new Bus(new BusRegistry(new ThreadRegistry().open("test"), new FrameThreads(), clock), "main", clock);
    final DriverCall call = new DriverCall();
    LongUnaryOperator colors = number -> number;
    boolean painting = true;
    private final List<TestStrip> strips = new ArrayList<>();
    private long number;
    private long tick = clock.nanos();

    /** Adds a strip with a driver. */
    TestStrip add(String id, StripSource source) {
        TestStrip strip = new TestStrip(id, source);
        strips.add(strip);
        return strip;
    }

    /** Steps all strips once. */
    void step() {
        strips.forEach(TestStrip::step);
    }

    /** Passes time: steps each strip after a frame was painted, and when it is due. */
    void run(Duration time) {
        long end = clock.nanos() + time.toNanos();
        while (true) {
            long next = tick;
            for (TestStrip strip : strips) {
                next = strip.due - next < 0 ? strip.due : next;
            }
            if (next - end > 0) {
                clock.moveTo(Math.max(end, clock.nanos()));
                return;
            }
            if (next - clock.nanos() > 0) {
                clock.moveTo(next);
            }
            while (tick - clock.nanos() <= 0) { // several, if a driver call took longer than a period
                number++;
                strips.forEach(TestStrip::paint);
                tick += PERIOD;
            }
            step();
        }
    }
}
