// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.output;

import io.diuna.platform.frame.StripStatus.State;
import io.diuna.scheduler.base.VirtualClock;
import io.diuna.scheduler.mix.Canvas;
import io.diuna.task.ThreadRegistry;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/** Strips of one bus and a show of 60 fps, all stepped by hand in virtual time. */
final class StripHarness {

    static final long PERIOD = 16_666_667;

    /** A strip as this stand knows it. */
    final class Part {
        final Desk desk;
        final StripDriverLoop strip;
        final List<Long> lines = new ArrayList<>();
        private @Nullable Canvas canvas;
        private @Nullable CanvasPainter painter;
        private long due = clock.nanos();

        Part(String id, StripSource source) {
            Logger log = (Logger) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {Logger.class}, (proxy, method, arguments) -> {
                        lines.add(clock.nanos());
                        return null;
                    });
            desk = new Desk(new StripLog(id, log, clock), clock, () -> {});
            strip = new StripDriverLoop(id, desk, clock, () -> PERIOD, new Backoff(() -> 0));
            desk.offer(source);
        }

        /** Whether somebody looks at the canvas does not matter; the newest is always painted. */
        private void paint() {
            FramePipeline feed = strip.feed();
            if (feed != null && feed.canvas() != canvas) {
                canvas = feed.canvas();
                painter = new CanvasPainter(feed.canvas());
            }
            if (painter != null && painting) {
                painter.paint(number, (int) colors.applyAsLong(number));
            }
        }

        void step() {
            due = strip.step(flight, bus);
        }

        State state() {
            StripHealth.StripFault trouble = desk.health().at(clock.nanos());
            return trouble == null ? State.OK : trouble.state();
        }

        long published() {
            return canvas == null ? 0 : canvas.published();
        }

        long dropped() {
            return desk.tally().counts(published()).dropped();
        }

        /** The most lines of the log within a second. */
        long mostLines() {
            return lines.stream()
                    .mapToLong(from -> lines.stream()
                            .filter(line -> line >= from && line - from < 1_000_000_000)
                            .count())
                    .max()
                    .orElse(0);
        }
    }

    final VirtualClock clock = new VirtualClock(-77_000_000_000L);
    final Bus bus = new Bus(new BusRegistry(new ThreadRegistry().open("test"), clock), "main", clock);
    final DriverCall flight = new DriverCall();
    final List<Part> parts = new ArrayList<>();
    LongUnaryOperator colors = number -> number;
    boolean painting = true;
    private long number;
    private long tick = clock.nanos();

    /** Adds a strip. */
    Part add(String id, StripSource source) {
        Part part = new Part(id, source);
        parts.add(part);
        return part;
    }

    /** Lets time pass; each strip is stepped when a frame was painted and when it is due. */
    void run(Duration time) {
        long end = clock.nanos() + time.toNanos();
        while (true) {
            long next = tick;
            for (Part part : parts) {
                next = part.due - next < 0 ? part.due : next;
            }
            if (next - end > 0) {
                clock.moveTo(Math.max(end, clock.nanos()));
                return;
            }
            if (next - clock.nanos() > 0) {
                clock.moveTo(next);
            }
            while (tick - clock.nanos() <= 0) { // a call that took long has let some go by
                number++;
                parts.forEach(Part::paint);
                tick += PERIOD;
            }
            parts.forEach(Part::step);
        }
    }
}
