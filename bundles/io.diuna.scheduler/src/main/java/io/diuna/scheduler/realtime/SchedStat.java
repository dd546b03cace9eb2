// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.realtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Times of a thread since its start, as Linux counts them in {@code /proc/<pid>/task/<tid>/schedstat}.
 *
 * @param runNanos how long it ran, in nanoseconds
 * @param delayNanos how long it could have run and had no processor, since the machine was busy, in nanoseconds
 */
public record SchedStat(long runNanos, long delayNanos) {

    /** Times that are not known. */
    public static final SchedStat UNKNOWN = new SchedStat(0, 0);

    private static final Path TASKS = Path.of("/proc/self/task");

    /**
     * Reads the times of a thread from a file: not for each frame. Never throws.
     *
     * @param id what {@link RealTime#threadId()} returned on that thread; 0 if it is not known
     * @return the times; {@link #UNKNOWN} on another system, or if the thread has ended
     */
    public static SchedStat of(int id) {
        if (id == 0) {
            return UNKNOWN;
        }
        try {
            String line = Files.readString(TASKS.resolve(id + "/schedstat"));
            int run = line.indexOf(' ');
            int delay = line.indexOf(' ', run + 1);
            return new SchedStat(
                    Long.parseLong(line.substring(0, run)), Long.parseLong(line.substring(run + 1, delay)));
        } catch (IOException | RuntimeException e) {
            return UNKNOWN;
        }
    }
}
