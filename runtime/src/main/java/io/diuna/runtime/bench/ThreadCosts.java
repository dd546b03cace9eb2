// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.Map;

/**
 * Snapshot of the CPU time and allocation of the frame threads, which are found by their names.
 *
 * @param used usage by thread id
 */
record ThreadCosts(Map<Long, Used> used) {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final String[] NAMES = {"diuna-frame", "diuna-render-", "diuna-strip-"};

    /**
     * @param cpuNanos CPU time in nanoseconds
     * @param bytes bytes allocated on the heap
     */
    record Used(long cpuNanos, long bytes) {

        private Used plus(Used other) {
            return new Used(cpuNanos + other.cpuNanos, bytes + other.bytes);
        }

        private Used minus(Used other) {
            return new Used(cpuNanos - other.cpuNanos, bytes - other.bytes);
        }
    }

    private static final Used NOTHING = new Used(0, 0);

    /** Returns a snapshot of now. */
    static ThreadCosts now() {
        Map<Long, Used> used = new HashMap<>();
        for (var thread : THREADS.getThreadInfo(THREADS.getAllThreadIds())) {
            if (thread != null && isFrameThread(thread.getThreadName())) {
                long id = thread.getThreadId();
                used.put(id, new Used(Math.max(0, THREADS.getThreadCpuTime(id)), THREADS.getThreadAllocatedBytes(id)));
            }
        }
        return new ThreadCosts(used);
    }

    /** Returns the total usage since an earlier snapshot; threads that ended in between are not included. */
    Used since(ThreadCosts earlier) {
        return used.entrySet().stream()
                .map(entry -> entry.getValue().minus(earlier.used.getOrDefault(entry.getKey(), NOTHING)))
                .reduce(NOTHING, Used::plus);
    }

    private static boolean isFrameThread(String name) {
        for (String known : NAMES) {
            if (name.startsWith(known)) {
                return true;
            }
        }
        return false;
    }
}
