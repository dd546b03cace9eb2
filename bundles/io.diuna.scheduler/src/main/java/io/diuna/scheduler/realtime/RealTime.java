// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.realtime;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Real-time scheduling: moves the calling thread into the class {@code SCHED_FIFO}, in which it runs as soon as it is
 * due. Without the permission it sets a better niceness; without that permission too, nothing. Logs the result in one
 * line.
 */
public final class RealTime {

    private static final Logger LOG = LoggerFactory.getLogger(RealTime.class);

    private RealTime() {}

    /**
     * Sets a better niceness for the calling thread, if allowed: for threads that should run right after the frame
     * thread, but call foreign code, which might spin. Threads that they start do not inherit it. Never throws; logs at
     * debug level only.
     *
     * @param nice -20 to 19, the lower the sooner; see setpriority(2)
     */
    public static void favour(int nice) {
        if (System.getProperty("os.name", "").startsWith("Linux")) {
            try {
                LinuxScheduling.beNice(nice);
            } catch (LinkageError | RuntimeException e) {
                LOG.debug("No better nice value for {}", Thread.currentThread().getName(), e);
            }
        }
    }

    /** Requests real-time scheduling for the calling thread. Never throws. */
    public static void request() {
        String thread = Thread.currentThread().getName();
        if (!System.getProperty("os.name", "").startsWith("Linux")) {
            LOG.info("{} runs at normal priority: real-time scheduling is supported on Linux only", thread);
            return;
        }
        try {
            LOG.info("{} {}", thread, LinuxScheduling.raisePriority());
        } catch (LinkageError | RuntimeException e) { // the native part of JNA may fail to load
            LOG.info("{} runs at normal priority: native calls are not available ({})", thread, e.toString());
        }
    }
}
