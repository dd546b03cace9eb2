// SPDX-License-Identifier: Apache-2.0
package io.diuna.network.udp;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** Measures the bytes that a thread allocates. */
public final class Allocation {

    private static final int ROUNDS = 20;

    private Allocation() {}

    /**
     * Returns the bytes that this thread allocates for the given number of calls: the minimum of several rounds, because the
     * virtual machine itself allocates when it compiles code.
     */
    public static long of(int times, Runnable work) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS && least > 0; round++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < times; i++) {
                work.run();
            }
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }
        return least;
    }
}
