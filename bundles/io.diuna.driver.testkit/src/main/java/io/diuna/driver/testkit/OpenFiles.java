// SPDX-License-Identifier: Apache-2.0
package io.diuna.driver.testkit;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** Counts the open files, devices and sockets of this process. */
final class OpenFiles {

    private static final int ROUNDS = 5;

    private OpenFiles() {}

    /**
     * Returns the number of files that the work leaves open: the minimum of several rounds, because other threads of the
     * process may open files meanwhile, while a leak recurs in each round.
     */
    static long leakedBy(Runnable work) {
        long least = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS && least > 0; round++) {
            long before = count();
            work.run();
            least = Math.min(least, count() - before);
        }
        return least;
    }

    /** Returns the number of open files; 0 on a system that does not report it. */
    static long count() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system
                ? system.getOpenFileDescriptorCount()
                : 0;
    }
}
