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

/** What the frame thread leaves behind: nothing, whatever lies over the zones. */
class LayerAllocationTest {

    private static final int FRAMES = 10_000;
    private static final int ROUNDS = 10;
    private static final int ZONES = 16;
    private static final int LENGTH = 30;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final LayerHarness stand = new LayerHarness(ZONES * LENGTH);
    private final TripleBuffer[] animations = new TripleBuffer[ZONES];
    private final FrameSource[] sources = {
        stand.sink.open("hides", FramePriority.PULSE),
        stand.sink.open("glows", FramePriority.REALTIME, Blend.SCREEN),
        stand.sink.open("covers", FramePriority.TRANSITION)
    };

    @Test
    void allocatesNothingWithThreeLayersThatExpire() {
        assertThat(threads.isThreadAllocatedMemoryEnabled()).isTrue();
        for (int i = 0; i < ZONES; i++) {
            animations[i] = new TripleBuffer(LENGTH);
            stand.zone("zone-" + i, animations[i]);
        }
        play(2 * FRAMES);
        // The least of some rounds, because the virtual machine itself allocates a little when it compiles code anew.
        long least = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS && least > 0; round++) {
            least = Math.min(least, play(FRAMES));
        }
        assertThat(least).isZero();
    }

    /** Nothing is kept, and what a submission throws away hardly depends on how many zones and frames there are. */
    @Test
    void submittingLeavesLittleBehind() {
        for (int i = 0; i < 1_000; i++) {
            stand.store.putZone("zone-" + i, LENGTH);
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

    /** Plays frames and returns the bytes that showing them allocated; submitting may. */
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
            stand.clock.pass(LayerHarness.PERIOD);
            bytes += allocated(stand::show) - nothing;
            stand.shown();
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
