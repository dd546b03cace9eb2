// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.output;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.diuna.api.strip.ColorOrder;
import io.diuna.api.strip.StripFormat;
import io.diuna.scheduler.base.LevelPlane;
import java.lang.management.ManagementFactory;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StripAllocationTest {

    private final StripHarness harness = new StripHarness();

    @ParameterizedTest
    @ValueSource(ints = {LevelPlane.FULL, LevelPlane.FULL / 3})
    void aFrameFromTheCanvasToTheDriverAllocatesNothing(int level) {
        StripHarness.TestStrip strip =
                harness.add("main", new NullStrip(StripFormat.of(100, ColorOrder.GRBW, 2.2, 2_750_000)));
        strip.step();
        CanvasPainter painter = new CanvasPainter(Objects.requireNonNull(strip.output.canvas()), level);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        // The least of several rounds: the JIT compiler makes the virtual machine allocate a little on this thread.
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 10 && least > 0; round++) {
            long bytes = 0;
            for (int frame = 0; frame < 10_000; frame++) {
                painter.paint(10_000 * round + frame, frame / 2 * 0x10305);
                harness.clock.pass(StripHarness.PERIOD);
                long before = threads.getCurrentThreadAllocatedBytes();
                strip.step();
                bytes += threads.getCurrentThreadAllocatedBytes() - before;
            }
            least = Math.min(least, bytes);
        }
        assertThat(least).isZero();
        assertThat(strip.counts().shown()).isGreaterThan(9_000);
    }
}
