// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.isolation;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Threads that wait for a monitor. Reads their states without their stacks, which costs microseconds. One thread at a time. */
final class BlockedThreads {

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    /** Owner of the monitor, by the id of the thread that waits. */
    private Map<Long, Long> before = Map.of();

    /** Returns the ids of threads that wait for a monitor of the same owner as at the last call. */
    List<Long> stillBlocked() {
        Map<Long, Long> now = new HashMap<>();
        for (ThreadInfo info : threads.getThreadInfo(threads.getAllThreadIds())) {
            if (info != null && info.getThreadState() == Thread.State.BLOCKED && info.getLockOwnerId() >= 0) {
                now.put(info.getThreadId(), info.getLockOwnerId());
            }
        }
        List<Long> still = now.entrySet().stream()
                .filter(entry -> entry.getValue().equals(before.get(entry.getKey())))
                .map(Map.Entry::getKey)
                .toList();
        before = now;
        return still;
    }
}
