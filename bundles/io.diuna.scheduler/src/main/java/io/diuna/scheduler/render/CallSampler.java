// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.render;

import io.diuna.scheduler.base.ThreadMeter;

/**
 * Sampler of the processor time and memory of one renderer: measures every {@value #ONE_IN}th frame and counts it as so many.
 * For the lane that has claimed the frame.
 */
final class CallSampler {

    /** A prime: animations that work harder every few frames are sampled evenly. */
    static final int ONE_IN = 7;

    private final RenderStats stats;
    private final ThreadMeter meter;
    private int frames;
    private long cpuBefore;
    private long bytesBefore;

    CallSampler(RenderStats stats) {
        this.stats = stats;
        meter = stats.meter();
    }

    /** Begins a frame. */
    void begin() {
        frames = frames == ONE_IN ? 1 : frames + 1;
        if (frames == ONE_IN) {
            cpuBefore = meter.cpuNanos();
            bytesBefore = meter.allocatedBytes();
        }
    }

    /** Ends a frame. */
    void end() {
        if (frames == ONE_IN) {
            long bytes = meter.allocatedBytes() - bytesBefore;
            stats.addUsage(ONE_IN * (meter.cpuNanos() - cpuBefore), ONE_IN * bytes);
        }
    }
}
