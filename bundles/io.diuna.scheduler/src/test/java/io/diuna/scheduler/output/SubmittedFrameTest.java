// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.api.layer.FramePriority;
import io.diuna.api.strip.ColorOrder;
import io.diuna.api.strip.PhysicalStrip;
import io.diuna.api.strip.StripFormat;
import io.diuna.api.strip.StripFrame;
import io.diuna.scheduler.mix.Canvas;
import io.diuna.scheduler.mix.LayerHarness;
import io.diuna.task.Await;
import io.diuna.task.ThreadRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** Submitted frames, from the sink to the canvas and the driver. */
class SubmittedFrameTest {

    private static final int LENGTH = 30;
    private static final int RED = 0xFF0000;
    private static final Duration TTL = Duration.ofMillis(100);

    /** Promise T1. */
    @Test
    void theNextFrameHasTheColorThatWasSubmitted() {
        LayerHarness harness = new LayerHarness(LENGTH);
        harness.zone("main", LENGTH, 0);
        assertThat(harness.next()).containsOnly(0);
        harness.sink.open("test", FramePriority.ANIMATION).fill("main", RED, TTL);
        assertThat(harness.next()).hasSize(LENGTH).containsOnly(RED);
    }

    /** Promise T2. */
    @Test
    void theStripIsCalledOnceWithAnEqualFrame() {
        List<byte[]> calls = new CopyOnWriteArrayList<>();
        LayerHarness before = new LayerHarness(0); // for its clock
        StripHost host =
                StripHosts.create(new ThreadRegistry().open("test"), "main", source(calls), before.clock, () -> {});
        host.start();
        Await.until("the strip has reported its length", () -> host.canvas() != null);
        Canvas canvas = Objects.requireNonNull(host.canvas());
        LayerHarness harness = new LayerHarness(canvas);
        harness.zone("main", LENGTH, 0);
        harness.sink.open("test", FramePriority.ANIMATION).fill("main", RED, TTL);
        harness.show();
        Await.until("the strip was called", () -> !calls.isEmpty());
        host.close();

        byte[] red = new byte[3 * LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            red[3 * i] = (byte) 255;
        }
        assertThat(calls).containsExactly(red);
    }

    private static StripSource source(List<byte[]> calls) {
        return new StripSource() {
            @Override
            public PhysicalStrip get() {
                return new PhysicalStrip() {
                    @Override
                    public StripFormat format() {
                        return StripFormat.of(LENGTH, ColorOrder.RGB, 1.0, 0);
                    }

                    @Override
                    public void show(StripFrame frame) {
                        calls.add(frame.wire().clone());
                    }

                    @Override
                    public void close() {
                        // nothing to close
                    }
                };
            }

            @Override
            public void release(PhysicalStrip strip) {
                // nothing to release
            }
        };
    }
}
