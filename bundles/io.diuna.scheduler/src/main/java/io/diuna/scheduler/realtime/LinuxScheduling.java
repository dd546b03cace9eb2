// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.realtime;

import com.sun.jna.LastErrorException;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Scheduling calls of the C library on Linux: sched(7), sched_setscheduler(2), setpriority(2), sched_setaffinity(2).
 */
final class LinuxScheduling {

    private static final int SELF = 0;
    private static final int SCHED_OTHER = 0;
    private static final int SCHED_FIFO = 1;

    /** Threads that the calling thread starts inherit neither its class nor its niceness. */
    private static final int SCHED_RESET_ON_FORK = 0x40000000;

    private static final int PRIORITY = 70;
    private static final int PRIO_PROCESS = 0;

    /** Size of cpu_set_t. */
    private static final int PROCESSOR_SET_BYTES = 128;

    /** Niceness of the frame thread if it may not use the real-time class. */
    private static final int NICE = -15;

    static {
        Native.register(LinuxScheduling.class, "c");
    }

    private LinuxScheduling() {}

    /** Raises the priority of the calling thread as far as allowed. Returns the result, as the rest of a log line. */
    static String raisePriority() {
        try {
            sched_setscheduler(SELF, SCHED_FIFO | SCHED_RESET_ON_FORK, new int[] {PRIORITY});
            return "runs in SCHED_FIFO with priority " + PRIORITY;
        } catch (LastErrorException refused) {
            return "may not use SCHED_FIFO (error " + refused.getErrorCode() + "; needs root or CAP_SYS_NICE) and "
                    + beNice(NICE);
        }
    }

    /** Sets the niceness of the calling thread, if allowed. Returns the result, as the rest of a log line. */
    static String beNice(int nice) {
        return beNice(SELF, nice);
    }

    /** Sets the niceness of a thread by its id, if allowed. Returns the result, as the rest of a log line. */
    static String beNice(int thread, int nice) {
        try {
            sched_setscheduler(thread, SCHED_OTHER | SCHED_RESET_ON_FORK, new int[] {0});
            setpriority(PRIO_PROCESS, thread, nice);
            return "runs with nice " + nice;
        } catch (LastErrorException refused) {
            return "runs at normal priority";
        }
    }

    /**
     * Returns the processors that a thread may use, as bits; 0 is the calling thread.
     *
     * @throws LastErrorException if there is no such thread
     */
    static BitSet affinity(int thread) {
        byte[] set = new byte[PROCESSOR_SET_BYTES];
        sched_getaffinity(thread, new NativeLong(set.length), set);
        return BitSet.valueOf(set);
    }

    /**
     * Sets the processors that a thread may use, as bits; 0 is the calling thread.
     *
     * @throws LastErrorException if there is no such thread, or it may use none of them
     */
    static void setAffinity(int thread, BitSet processors) {
        byte[] set = Arrays.copyOf(processors.toByteArray(), PROCESSOR_SET_BYTES);
        sched_setaffinity(thread, new NativeLong(set.length), set);
    }

    private static native int sched_getaffinity(int thread, NativeLong bytes, byte[] set) throws LastErrorException;

    private static native int sched_setaffinity(int thread, NativeLong bytes, byte[] set) throws LastErrorException;

    private static native int sched_setscheduler(int thread, int policy, int[] priority) throws LastErrorException;

    private static native int setpriority(int which, int who, int nice) throws LastErrorException;
}
