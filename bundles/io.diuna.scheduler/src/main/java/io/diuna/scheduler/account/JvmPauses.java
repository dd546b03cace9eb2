// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.account;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.LongSupplier;

/** Time for which garbage collections have stopped all threads since the start of this Java, in milliseconds. */
final class JvmPauses implements LongSupplier {

    /** End of the name of a bean that counts the pauses of a concurrent collector, whose other beans count work beside the threads. */
    private static final String PAUSES = "Pauses";

    private final List<GarbageCollectorMXBean> collectors = stopping(ManagementFactory.getGarbageCollectorMXBeans());

    @Override
    public long getAsLong() {
        long millis = 0;
        for (GarbageCollectorMXBean collector : collectors) {
            millis += Math.max(0, collector.getCollectionTime());
        }
        return millis;
    }

    /** Returns the beans whose time stops all threads. */
    static List<GarbageCollectorMXBean> stopping(List<GarbageCollectorMXBean> all) {
        List<GarbageCollectorMXBean> pauses =
                all.stream().filter(bean -> bean.getName().endsWith(PAUSES)).toList();
        return pauses.isEmpty() ? List.copyOf(all) : pauses;
    }
}
