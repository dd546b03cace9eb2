// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.health;

import io.diuna.platform.health.HealthCheck;
import io.diuna.platform.health.HealthProblem;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.List;
import java.util.function.LongSupplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Health check of the heap: more than 90 % in use after a garbage collection. */
@Component
public final class HeapHealth implements HealthCheck {

    private static final double LIMIT = 0.9;

    private final LongSupplier usedBytes;
    private final long maxBytes;

    @Activate
    public HeapHealth() {
        this(HeapHealth::usedAfterCollection, Runtime.getRuntime().maxMemory());
    }

    /**
     * @param usedBytes bytes in use after the last garbage collection
     * @param maxBytes size of the heap
     */
    HeapHealth(LongSupplier usedBytes, long maxBytes) {
        this.usedBytes = usedBytes;
        this.maxBytes = maxBytes;
    }

    @Override
    public List<HealthProblem> problems() {
        double share = (double) usedBytes.getAsLong() / maxBytes;
        return share > LIMIT
                ? List.of(new HealthProblem(
                        "low-heap",
                        "heap",
                        Math.round(share * 100) + " % of the heap of " + (maxBytes >> 20)
                                + " MB are in use after a garbage collection",
                        "Remove plugins that are not needed, or start Diuna with a larger heap, such as"
                                + " DIUNA_JAVA_OPTS=-Xmx512m"))
                : List.of();
    }

    private static long usedAfterCollection() {
        long used = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            MemoryUsage usage = pool.getType() == MemoryType.HEAP ? pool.getCollectionUsage() : null;
            used += usage == null ? 0 : usage.getUsed();
        }
        return used;
    }
}
