// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.base;

/** Counters of the calling thread, read before and after a call of foreign code. They allocate nothing. Any thread. */
public interface ThreadMeter {

    /** Meter of a Java that cannot measure: all counters stay at 0. */
    ThreadMeter NONE = new ThreadMeter() {
        @Override
        public long cpuNanos() {
            return 0;
        }

        @Override
        public long allocatedBytes() {
            return 0;
        }
    };

    /** Processor time of the calling thread since its start, in nanoseconds. About 0.5 microseconds a call. */
    long cpuNanos();

    /** Bytes that the calling thread has allocated since its start. About 50 nanoseconds a call. */
    long allocatedBytes();
}
