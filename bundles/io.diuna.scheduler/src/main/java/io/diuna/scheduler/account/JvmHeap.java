// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.account;

import com.sun.management.GarbageCollectorMXBean;
import com.sun.management.GcInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Heap after the newest garbage collection, small ones included. From the module {@code jdk.management}. */
final class JvmHeap implements Supplier<@Nullable HeapReading> {

    /** The bean of ZGC and Shenandoah that counts the pauses of a collection, whose memory is not collected yet. */
    private static final String PAUSES = "Pauses";

    private final LongSupplier clock;
    private final List<GarbageCollectorMXBean> collectors;
    private final Set<String> pools;

    /** @param clock monotonic clock in nanoseconds */
    JvmHeap(LongSupplier clock) {
        this.clock = clock;
        collectors = ManagementFactory.getPlatformMXBeans(GarbageCollectorMXBean.class).stream()
                .filter(bean -> !bean.getName().endsWith(PAUSES))
                .toList();
        pools = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getName)
                .collect(Collectors.toSet());
    }

    @Override
    public @Nullable HeapReading get() {
        GcInfo newest = null;
        long collections = 0;
        for (GarbageCollectorMXBean collector : collectors) {
            GcInfo last = collector.getLastGcInfo();
            collections += Math.max(0, collector.getCollectionCount());
            if (last != null && (newest == null || last.getEndTime() > newest.getEndTime())) {
                newest = last;
            }
        }
        return newest == null
                ? null
                : new HeapReading(
                        collections,
                        clock.getAsLong(),
                        used(newest),
                        Runtime.getRuntime().maxMemory());
    }

    private long used(GcInfo info) {
        return info.getMemoryUsageAfterGc().entrySet().stream()
                .filter(pool -> pools.contains(pool.getKey()))
                .map(Map.Entry::getValue)
                .mapToLong(MemoryUsage::getUsed)
                .sum();
    }
}
