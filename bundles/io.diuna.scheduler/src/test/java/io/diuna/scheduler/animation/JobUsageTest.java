// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.animation;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.scheduler.base.ResourceUsage;
import io.diuna.scheduler.base.ThreadMeter;
import io.diuna.scheduler.base.VirtualClock;
import io.diuna.task.Await;
import io.diuna.task.ThreadRegistry;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class JobUsageTest {

    private final AtomicLong cpuNanos = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();

    private final ThreadMeter meter = new ThreadMeter() {
        @Override
        public long cpuNanos() {
            return cpuNanos.get();
        }

        @Override
        public long allocatedBytes() {
            return bytes.get();
        }
    };
    private final JobUsage usage = new JobUsage(meter);

    @Test
    void eachPluginIsChargedWithItsOwnJobsFailedOnesIncluded() {
        charge(job("org.snake", 100));
        charge(job("org.worm", 10));
        charge(new PluginJob<>("org.snake", "", 1, () -> {
            bytes.addAndGet(7);
            throw new IllegalStateException();
        }));
        assertThat(usage.totals())
                .isEqualTo(Map.of("org.snake", new ResourceUsage(100, 57), "org.worm", new ResourceUsage(10, 5)));
    }

    /** It may end long after the plugin has been updated. */
    @Test
    void anAbandonedJobIsNotCharged() {
        VirtualClock clock = new VirtualClock(0);
        AtomicBoolean free = new AtomicBoolean();
        try (TimeLimitedExecutor executor = new TimeLimitedExecutor(new ThreadRegistry().open("test"), clock, meter)) {
            executor.start();
            Thread thread = executor.call("org.snake", "it did not start", 700, () -> {
                cpuNanos.set(100);
                return Thread.currentThread();
            });
            var unused = executor.submit("org.snake", "it did not start", 700, () -> {
                while (!free.get()) {
                    LockSupport.parkNanos(1_000_000);
                    boolean ignored = Thread.interrupted();
                }
                cpuNanos.set(900);
                return "late";
            });
            Await.until("it hangs", () -> executor.isRunning("org.snake"));
            for (int i = 0; i < 8; i++) {
                clock.pass(100_000_000);
                executor.checkTimeouts();
            }
            free.set(true);
            Await.until("its thread has ended", () -> !thread.isAlive());
            assertThat(executor.usage()).isEqualTo(Map.of("org.snake", new ResourceUsage(100, 0)));
        }
    }

    private void charge(PluginJob<?> job) {
        usage.charge(job.plugin, usage.run(job));
    }

    private PluginJob<String> job(String plugin, long nanos) {
        return new PluginJob<>(plugin, "", 1, () -> {
            cpuNanos.addAndGet(nanos);
            bytes.addAndGet(nanos / 2);
            return "done";
        });
    }
}
