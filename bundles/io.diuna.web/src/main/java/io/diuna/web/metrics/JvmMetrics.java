// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.metrics;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.lang.management.ThreadMXBean;
import java.util.Map;

/** Adds metrics of the Java virtual machine, under the names of the Prometheus Java client. */
final class JvmMetrics {

    private static final double MILLIS_PER_SECOND = 1e3;

    private final Exposition page;

    JvmMetrics(Exposition page) {
        this.page = page;
    }

    void write() {
        page.gauge(
                "process_start_time_seconds",
                "Start time of the process since the Unix epoch in seconds",
                Map.of(),
                ManagementFactory.getRuntimeMXBean().getStartTime() / MILLIS_PER_SECOND);
        memory("heap", ManagementFactory.getMemoryMXBean().getHeapMemoryUsage());
        memory("nonheap", ManagementFactory.getMemoryMXBean().getNonHeapMemoryUsage());
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            page.summary(
                    "jvm_gc_collection_seconds",
                    "Time spent in a garbage collector",
                    Map.of("gc", collector.getName()),
                    Map.of(),
                    Math.max(0, collector.getCollectionTime()) / MILLIS_PER_SECOND,
                    Math.max(0, collector.getCollectionCount()));
        }
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        page.gauge("jvm_threads_current", "Live threads", Map.of(), threads.getThreadCount());
        page.gauge("jvm_threads_peak", "Peak number of live threads", Map.of(), threads.getPeakThreadCount());
        page.gauge(
                "jvm_classes_currently_loaded",
                "Currently loaded classes",
                Map.of(),
                ManagementFactory.getClassLoadingMXBean().getLoadedClassCount());
    }

    private void memory(String area, MemoryUsage usage) {
        bytes("jvm_memory_used_bytes", "Used memory", area, usage.getUsed());
        bytes("jvm_memory_committed_bytes", "Committed memory", area, usage.getCommitted());
        bytes("jvm_memory_max_bytes", "Largest memory; -1 if not limited", area, usage.getMax());
    }

    private void bytes(String name, String help, String area, long bytes) {
        page.gauge(name, help, Map.of("area", area), (double) bytes);
    }
}
