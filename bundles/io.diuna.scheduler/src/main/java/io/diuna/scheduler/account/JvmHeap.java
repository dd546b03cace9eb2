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
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Heap after the newest garbage collection, small ones included. From the module {@code jdk.management}.
 *
 * <p>A concurrent collector may wait until the heap is nearly full; then there is no reading in which a leak is seen in
 * time. So a reading asks it for a collection if the heap has become fuller. That stops no thread but the one that asks, for
 * seconds on a busy machine. Other collectors collect often enough by themselves, and are not asked, since they would stop all threads.
 */
final class JvmHeap implements Supplier<@Nullable HeapReading> {

    /** The bean of ZGC and Shenandoah that counts the pauses of a collection, whose memory is not collected yet. */
    private static final String PAUSES = "Pauses";

    private static final List<String> CONCURRENT = List.of("ZGC", "Shenandoah");

    /** Share of the heap from which collections are asked for. */
    private static final double HIGH_SHARE = 0.6;

    /** Growth since the last collection after which the next one is asked for, as a share of the heap. */
    private static final double STEP_SHARE = 0.08;

    private final LongSupplier clock;
    private final Executor background;
    private final AtomicBoolean asking = new AtomicBoolean();
    private final boolean concurrent;
    private final List<GarbageCollectorMXBean> collectors;
    private final Set<String> pools;

    /**
     * @param clock monotonic clock in nanoseconds
     * @param background runs the request for a collection
     */
    JvmHeap(LongSupplier clock, Executor background) {
        this.clock = clock;
        this.background = background;
        collectors = ManagementFactory.getPlatformMXBeans(GarbageCollectorMXBean.class).stream()
                .filter(bean -> !bean.getName().endsWith(PAUSES))
                .toList();
        concurrent = collectors.stream().anyMatch(bean -> CONCURRENT.stream().anyMatch(bean.getName()::startsWith));
        pools = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getName)
                .collect(Collectors.toSet());
    }

    @Override
    public @Nullable HeapReading get() {
        HeapReading reading = newest();
        long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        if (concurrent
                && isStale(
                        used,
                        reading == null ? 0 : reading.used(),
                        Runtime.getRuntime().maxMemory())) {
            ask();
        }
        return reading;
    }

    /** Asks for a collection, unless one was asked for that has not ended. */
    void ask() {
        if (asking.compareAndSet(false, true)) {
            try {
                background.execute(this::collect);
            } catch (OutOfMemoryError e) {
                asking.set(false); // the machine is out of threads: the next reading asks again
            }
        }
    }

    private void collect() {
        try {
            System.gc();
        } finally {
            asking.set(false);
        }
    }

    /** Returns true if so much was allocated since the last collection that its reading tells nothing. */
    static boolean isStale(long used, long usedThen, long max) {
        return used > HIGH_SHARE * max && used - usedThen > STEP_SHARE * max;
    }

    private @Nullable HeapReading newest() {
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
