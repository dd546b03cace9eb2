// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.animation;

import io.diuna.scheduler.base.ResourceUsage;
import io.diuna.scheduler.base.ThreadMeter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Resource usage of the jobs on the plugin thread that have ended, by plugin. Thread-safe. */
final class JobUsage {

    private final ThreadMeter meter;

    /** By symbolic name. */
    private final Map<String, ResourceUsage> totals = new ConcurrentHashMap<>();

    JobUsage(ThreadMeter meter) {
        this.meter = meter;
    }

    /** Runs a job on the calling thread. */
    void run(PluginJob<?> job) {
        long cpu = meter.cpuNanos();
        long bytes = meter.allocatedBytes();
        job.run();
        ResourceUsage used = new ResourceUsage(meter.cpuNanos() - cpu, meter.allocatedBytes() - bytes);
        totals.merge(job.plugin, used, ResourceUsage::plus);
    }

    Map<String, ResourceUsage> totals() {
        return Map.copyOf(totals);
    }
}
