// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.animation;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.scheduler.base.ResourceUsage;
import io.diuna.scheduler.base.ThreadMeter;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JobUsageTest {

    private long cpuNanos;
    private long bytes;

    private final JobUsage usage = new JobUsage(new ThreadMeter() {
        @Override
        public long cpuNanos() {
            return cpuNanos;
        }

        @Override
        public long allocatedBytes() {
            return bytes;
        }
    });

    @Test
    void eachPluginIsChargedWithItsOwnJobsFailedOnesIncluded() {
        usage.run(job("org.snake", 100));
        usage.run(job("org.worm", 10));
        usage.run(new PluginJob<>("org.snake", "", 1, () -> {
            bytes += 7;
            throw new IllegalStateException();
        }));
        assertThat(usage.totals())
                .isEqualTo(Map.of("org.snake", new ResourceUsage(100, 57), "org.worm", new ResourceUsage(10, 5)));
    }

    private PluginJob<String> job(String plugin, long nanos) {
        return new PluginJob<>(plugin, "", 1, () -> {
            cpuNanos += nanos;
            bytes += nanos / 2;
            return "done";
        });
    }
}
