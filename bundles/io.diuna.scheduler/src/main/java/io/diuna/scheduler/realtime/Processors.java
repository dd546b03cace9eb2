// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.realtime;

/** Processors that this process may use, and which of them its threads run on. Threads are named by their ids. */
interface Processors {

    /** Processors of a system that binds no threads. */
    Processors NONE = new Processors() {
        @Override
        public int count() {
            return 1;
        }

        @Override
        public int lastOf(int thread) {
            return 0;
        }

        @Override
        public SchedStat times(int thread) {
            return SchedStat.UNKNOWN;
        }

        @Override
        public void bind(int thread, int processor) {}

        @Override
        public void releaseOthers(int processor, int[] kept) {}
    };

    /** Returns how many processors this process may use. */
    int count();

    /** Returns the number of the processor that a thread ran on last; -1 if it is not known. */
    int lastOf(int thread);

    /** Returns the times of a thread. */
    SchedStat times(int thread);

    /** Has a thread run on one processor only. A thread that has ended is passed over. */
    void bind(int thread, int processor);

    /**
     * Has all threads that are bound to a processor run on all processors again, except for some. A thread inherits the binding
     * from the thread that starts it.
     */
    void releaseOthers(int processor, int[] kept);
}
