// SPDX-License-Identifier: Apache-2.0
package io.diuna.driver.testkit;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** How many files, devices and sockets this process has open. */
final class OpenFiles {

    private static final int ROUNDS = 5;

    private OpenFiles() {}

    /**
     * How many more are open after this work than before it. The least of some rounds counts: they are those of the whole
     * process, in which others may open one meanwhile, and what is left open is left each time.
     */
    static long leftBy(Runnable work) {
        long least = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS && least > 0; round++) {
            long before = count();
            work.run();
            least = Math.min(least, count() - before);
        }
        return least;
    }

    /** The number; always 0 on a system that does not tell. */
    static long count() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system
                ? system.getOpenFileDescriptorCount()
                : 0;
    }
}
