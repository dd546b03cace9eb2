// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.scheduler.base.ResourceUsage;
import io.diuna.scheduler.base.ThreadMeter;
import org.junit.jupiter.api.Test;

class CallSamplerTest {

    private long cpuNanos = 1_000;
    private long bytes = 50;
    private int reads;

    private final RenderStats stats = new RenderStats(new ThreadMeter() {
        @Override
        public long cpuNanos() {
            reads++;
            return cpuNanos;
        }

        @Override
        public long allocatedBytes() {
            return bytes;
        }
    });
    private final CallSampler sampler = new CallSampler(stats);

    @Test
    void oneFrameOfSevenStandsForAll() {
        for (int i = 0; i < 70; i++) {
            sampler.begin();
            cpuNanos += 10;
            bytes += 3;
            sampler.end();
        }
        assertThat(stats.usage()).isEqualTo(new ResourceUsage(700, 210));
        assertThat(reads).isEqualTo(20);
    }

    @Test
    void aFrameThatThrewIsNotCounted() {
        for (int i = 0; i < 7; i++) {
            sampler.begin(); // the seventh does not end
        }
        sampler.begin();
        sampler.end();
        assertThat(stats.usage()).isEqualTo(ResourceUsage.ZERO);
    }
}
