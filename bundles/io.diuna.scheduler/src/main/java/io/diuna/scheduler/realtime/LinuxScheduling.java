// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.realtime;

import com.sun.jna.LastErrorException;
import com.sun.jna.Native;

/** The scheduling calls of Linux' C library, for the calling thread alone: sched(7), sched_setscheduler(2). */
final class LinuxScheduling {

    private static final int SELF = 0;
    private static final int SCHED_OTHER = 0;
    private static final int SCHED_FIFO = 1;

    /** So that threads that such a thread should ever start inherit neither its class nor its nice value. */
    private static final int SCHED_RESET_ON_FORK = 0x40000000;

    private static final int PRIORITY = 70;
    private static final int PRIO_PROCESS = 0;

    /** Of the frame thread where it may not have a class of its own. */
    private static final int NICE = -15;

    static {
        Native.register(LinuxScheduling.class, "c");
    }

    private LinuxScheduling() {}

    /** Promotes the calling thread as far as it is let, and says in words how far that was. */
    static String raisePriority() {
        try {
            sched_setscheduler(SELF, SCHED_FIFO | SCHED_RESET_ON_FORK, new int[] {PRIORITY});
            return "runs in SCHED_FIFO with priority " + PRIORITY;
        } catch (LastErrorException refused) {
            return "may not use SCHED_FIFO (error " + refused.getErrorCode() + "; it takes root or CAP_SYS_NICE) and "
                    + beNice(NICE);
        }
    }

    /** Gives the calling thread a better nice value, if it is let, and says in words which it has. */
    static String beNice(int nice) {
        try {
            sched_setscheduler(SELF, SCHED_OTHER | SCHED_RESET_ON_FORK, new int[] {0});
            setpriority(PRIO_PROCESS, SELF, nice);
            return "runs with nice " + nice;
        } catch (LastErrorException refused) {
            return "runs as any other thread";
        }
    }

    private static native int sched_setscheduler(int thread, int policy, int[] priority) throws LastErrorException;

    private static native int setpriority(int which, int who, int nice) throws LastErrorException;
}
