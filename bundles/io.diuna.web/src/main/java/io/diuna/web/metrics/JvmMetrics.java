// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.metrics;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.lang.management.ThreadMXBean;
import java.util.Map;

/** The virtual machine that all of it runs in, under the names that dashboards know. */
final class JvmMetrics {

    private static final double MILLIS_PER_SECOND = 1e3;

    private final Exposition page;

    JvmMetrics(Exposition page) {
        this.page = page;
    }

    void write() {
        page.gauge(
                "process_start_time_seconds",
                "When it was started, in seconds since 1970",
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
        page.gauge("jvm_threads_current", "Threads that live", Map.of(), threads.getThreadCount());
        page.gauge("jvm_threads_peak", "Threads that lived at once at most", Map.of(), threads.getPeakThreadCount());
        page.gauge(
                "jvm_classes_currently_loaded",
                "Classes that are loaded",
                Map.of(),
                ManagementFactory.getClassLoadingMXBean().getLoadedClassCount());
    }

    private void memory(String area, MemoryUsage usage) {
        bytes("jvm_memory_used_bytes", "Memory that is used", area, usage.getUsed());
        bytes("jvm_memory_committed_bytes", "Memory that the machine has given", area, usage.getCommitted());
        bytes("jvm_memory_max_bytes", "Memory that may be used; -1 when nobody said", area, usage.getMax());
    }

    private void bytes(String name, String help, String area, long bytes) {
        page.gauge(name, help, Map.of("area", area), (double) bytes);
    }
}
