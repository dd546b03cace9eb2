// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.animation;

import io.diuna.scheduler.base.ResourceUsage;
import io.diuna.scheduler.base.ThreadMeter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Resource usage of the jobs on the plugin thread that have ended, by plugin. An abandoned job is not charged: it ends at any
 * time, when the plugin may have other code. Thread-safe.
 */
final class JobUsage {

    private final ThreadMeter meter;

    /** By symbolic name. */
    private final Map<String, ResourceUsage> totals = new ConcurrentHashMap<>();

    JobUsage(ThreadMeter meter) {
        this.meter = meter;
    }

    /** Runs a job on the calling thread; returns what it has used. */
    ResourceUsage run(PluginJob<?> job) {
        long cpu = meter.cpuNanos();
        long bytes = meter.allocatedBytes();
        job.run();
        return new ResourceUsage(meter.cpuNanos() - cpu, meter.allocatedBytes() - bytes);
    }

    void charge(String plugin, ResourceUsage used) {
        totals.merge(plugin, used, ResourceUsage::plus);
    }

    Map<String, ResourceUsage> totals() {
        return Map.copyOf(totals);
    }
}
