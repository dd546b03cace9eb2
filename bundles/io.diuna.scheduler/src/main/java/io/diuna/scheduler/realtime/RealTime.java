// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.realtime;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves the calling thread into the scheduling class {@code SCHED_FIFO}, in which it runs as soon as it is due. Without the
 * right to that it asks for a better nice value; without that, too, it stays as it is. Says once, in one line, which.
 */
public final class RealTime {

    private static final Logger LOG = LoggerFactory.getLogger(RealTime.class);

    private RealTime() {}

    /**
     * Gives the calling thread a better nice value, if that is allowed: for threads that should come soon after the frame
     * thread, but run foreign code, which might spin. Threads that this code starts do not inherit it. Never fails, and
     * says nothing.
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

    /** Asks for the calling thread. Never fails; what cannot be had is told. */
    public static void request() {
        String thread = Thread.currentThread().getName();
        if (!System.getProperty("os.name", "").startsWith("Linux")) {
            LOG.info("{} runs as any other thread: real-time scheduling is asked for on Linux alone", thread);
            return;
        }
        try {
            LOG.info("{} {}", thread, LinuxScheduling.raisePriority());
        } catch (LinkageError | RuntimeException e) { // the native part of JNA may not load
            LOG.info("{} runs as any other thread: native calls are not to be had here ({})", thread, e.toString());
        }
    }
}
