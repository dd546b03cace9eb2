// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.base;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * Threads of the process that are alive. From Java 21 on the list stops no thread and takes no lock; before, it stops the whole
 * process, frame threads included, for a moment. Any thread may call, but frame, render and strip threads.
 */
public final class LiveThreads {

    /** True if a list of threads, or the stack of one, stops the whole process. */
    static final boolean STOP_ALL = Runtime.version().feature() < 21;

    /** Places for threads that start while they are listed. */
    private static final int RESERVE = 64;

    private LiveThreads() {}

    /** Returns all threads, but for virtual ones. */
    public static Collection<Thread> all() {
        if (STOP_ALL) {
            return Thread.getAllStackTraces().keySet(); // a thread group would take the lock of each of its children
        }
        ThreadGroup root = Thread.currentThread().getThreadGroup();
        for (ThreadGroup parent = root; parent != null; parent = parent.getParent()) {
            root = parent;
        }
        Thread[] all = new Thread[root.activeCount() + RESERVE];
        int count = root.enumerate(all, true);
        return List.of(Arrays.copyOf(all, count));
    }
}
