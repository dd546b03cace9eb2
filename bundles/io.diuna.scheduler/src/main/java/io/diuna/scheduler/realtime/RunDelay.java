// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.realtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Run delay of threads: how long they could have run and had no processor, since the machine was busy. Linux. */
public final class RunDelay {

    private static final Path TASKS = Path.of("/proc/self/task");

    private RunDelay() {}

    /**
     * Reads the run delay since the start of a thread, from a file: not for each frame. Never throws.
     *
     * @param id what {@link RealTime#threadId()} returned on that thread; 0 if it is not known
     * @return nanoseconds; 0 if it is not known
     */
    public static long nanos(int id) {
        if (id == 0) {
            return 0;
        }
        try {
            String line = Files.readString(TASKS.resolve(id + "/schedstat"));
            int begin = line.indexOf(' ') + 1;
            return Long.parseLong(line.substring(begin, line.indexOf(' ', begin)));
        } catch (IOException | RuntimeException e) { // no such file on this system, or the thread has ended
            return 0;
        }
    }
}
