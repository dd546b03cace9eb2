// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.benchmarks;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** CPU time and allocated bytes of the calling thread: what other processes take away does not count. */
final class Meter {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private long cpu;
    private long bytes;

    void start() {
        bytes = THREADS.getCurrentThreadAllocatedBytes();
        cpu = THREADS.getCurrentThreadCpuTime();
    }

    void stop() {
        cpu = THREADS.getCurrentThreadCpuTime() - cpu;
        bytes = THREADS.getCurrentThreadAllocatedBytes() - bytes;
    }

    /** Nanoseconds between start and stop. */
    long cpu() {
        return cpu;
    }

    /** Bytes allocated between start and stop. */
    long bytes() {
        return bytes;
    }
}
