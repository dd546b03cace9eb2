// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.output;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.diuna.api.strip.ColorOrder;
import io.diuna.api.strip.PhysicalStrip;
import io.diuna.api.strip.StripFormat;
import io.diuna.api.strip.StripFrame;
import io.diuna.scheduler.base.VirtualClock;
import io.diuna.task.ThreadRegistry;
import java.lang.management.ManagementFactory;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.slf4j.helpers.NOPLogger;

class StripAllocationTest {

    private static final long PERIOD = 16_666_667;

    private final VirtualClock clock = new VirtualClock(0);
    private final Bus bus = new Bus(new BusRegistry(new ThreadRegistry().open("test"), clock), "main", clock);
    private final DriverCall flight = new DriverCall();

    @Test
    void aFrameFromTheCanvasToTheDriverAllocatesNothing() {
        Desk desk = new Desk(new StripLog("main", NOPLogger.NOP_LOGGER, clock), clock, () -> {});
        StripDriverLoop strip = new StripDriverLoop("main", desk, clock, () -> PERIOD, new Backoff(() -> 0));
        desk.offer(new Nowhere());
        strip.step(flight, bus);
        CanvasPainter painter =
                new CanvasPainter(Objects.requireNonNull(strip.feed()).canvas());
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        // The least of some rounds, because the virtual machine itself allocates a little when it compiles code anew.
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 10 && least > 0; round++) {
            long bytes = 0;
            for (int frame = 0; frame < 10_000; frame++) {
                painter.paint(10_000 * round + frame, frame / 2 * 0x10305);
                clock.pass(PERIOD);
                long before = threads.getCurrentThreadAllocatedBytes();
                strip.step(flight, bus);
                bytes += threads.getCurrentThreadAllocatedBytes() - before;
            }
            least = Math.min(least, bytes);
        }
        assertThat(least).isZero();
        assertThat(desk.tally().counts(0).shown()).isGreaterThan(9_000);
    }

    private static final class Nowhere implements StripSource, PhysicalStrip {

        @Override
        public PhysicalStrip get() {
            return this;
        }

        @Override
        public void release(PhysicalStrip strip) {}

        @Override
        public StripFormat format() {
            return StripFormat.of(100, ColorOrder.GRBW, 2.2, 2_750_000);
        }

        @Override
        public void show(StripFrame frame) {}

        @Override
        public void close() {}
    }
}
