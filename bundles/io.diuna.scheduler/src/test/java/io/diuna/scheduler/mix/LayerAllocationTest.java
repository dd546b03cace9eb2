// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.mix;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.diuna.api.layer.Blend;
import io.diuna.api.layer.FramePriority;
import io.diuna.api.layer.FrameSource;
import io.diuna.scheduler.base.TripleBuffer;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Allocation of the frame thread: none, for any layers over the zones. */
class LayerAllocationTest {

    private static final int FRAMES = 10_000;
    private static final int ROUNDS = 10;
    private static final int ZONES = 16;
    private static final int LENGTH = 30;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final LayerHarness harness = new LayerHarness(ZONES * LENGTH);
    private final TripleBuffer[] animations = new TripleBuffer[ZONES];
    private final FrameSource[] sources = {
        harness.sink.open("hides", FramePriority.PULSE),
        harness.sink.open("glows", FramePriority.REALTIME, Blend.SCREEN),
        harness.sink.open("covers", FramePriority.TRANSITION)
    };

    @Test
    void allocatesNothingWithThreeLayersThatExpire() {
        assertThat(threads.isThreadAllocatedMemoryEnabled()).isTrue();
        for (int i = 0; i < ZONES; i++) {
            animations[i] = new TripleBuffer(LENGTH);
            harness.zone("zone-" + i, animations[i]);
        }
        play(2 * FRAMES);
        // The least of several rounds: the JIT compiler makes the virtual machine allocate a little on this thread.
        long least = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS && least > 0; round++) {
            least = Math.min(least, play(FRAMES));
        }
        assertThat(least).isZero();
    }

    /** Nothing is retained, and the garbage of a submission hardly depends on the number of zones and frames. */
    @Test
    void submittingLeavesLittleBehind() {
        for (int i = 0; i < 1_000; i++) {
            harness.store.putZone("zone-" + i, LENGTH);
        }
        int[] pixels = new int[LENGTH];
        Duration ttl = Duration.ofSeconds(1);
        long bytes = allocated(() -> {
            for (int i = 0; i < FRAMES; i++) {
                sources[i % sources.length].pixels("zone-500", pixels, ttl);
            }
        });
        assertThat(bytes / FRAMES).isBetween(4L * LENGTH, 1_500L);
    }

    /** Plays frames. Returns the bytes that showing them allocated, without those of submissions. */
    private long play(int frames) {
        long nothing = allocated(() -> {});
        long bytes = 0;
        for (int frame = 0; frame < frames; frame++) {
            if (frame % 5 == 0) {
                submit(frame);
            }
            for (TripleBuffer animation : animations) {
                LayerHarness.draw(animation, frame);
            }
            harness.clock.pass(LayerHarness.PERIOD);
            bytes += allocated(harness::show) - nothing;
            harness.shown();
        }
        return bytes;
    }

    private void submit(int frame) {
        for (int zone = 0; zone < ZONES; zone++) {
            for (int i = 0; i < sources.length; i++) {
                Duration ttl = Duration.ofNanos((1 + (frame + zone + i) % 6) * LayerHarness.PERIOD);
                sources[i].range("zone-" + zone, 5 * i, new int[LENGTH], ttl);
            }
        }
    }

    private long allocated(Runnable work) {
        long before = threads.getCurrentThreadAllocatedBytes();
        work.run();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }
}
