// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.account;

import io.diuna.scheduler.base.ThreadMeter;
import java.util.List;
import java.util.Map;

/** Counters of all threads of the process, and of the calling one. Any thread may call; no method takes a monitor that a plugin can hold. */
public interface ThreadCounters extends ThreadMeter {

    /** Returns the load of the machine since the last call, 0 to 1: 1 if all cores are busy, with whatever process. */
    double load();

    /** Returns the ids of all threads that are alive. */
    long[] threads();

    /** Returns the processor time of each thread since its start, in nanoseconds; -1 for one that has ended. */
    long[] cpuNanos(long[] threads);

    /** Returns the bytes that each thread has allocated since its start; -1 for one that has ended. */
    long[] allocatedBytes(long[] threads);

    /** Returns the stacks of threads, without those that have ended. May stop the process for a moment: for few threads. */
    List<ThreadStack> stacks(long[] threads);

    /** Returns the names of all threads that are alive, by id. */
    Map<Long, String> names();
}
