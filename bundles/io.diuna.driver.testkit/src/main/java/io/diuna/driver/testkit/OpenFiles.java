// SPDX-License-Identifier: Apache-2.0
package io.diuna.driver.testkit;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** How many files, devices and sockets this process has open. */
final class OpenFiles {

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    private OpenFiles() {}

    /** The number; always 0 on a system that does not tell. */
    static long count() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system
                ? system.getOpenFileDescriptorCount()
                : 0;
    }

    /**
     * The number, as soon as it is no more than this, or else after a while. The virtual machine opens files for moments, in
     * threads of its own; what a driver has left open stays.
     */
    static long countDownTo(long most) {
        long until = System.nanoTime() + PATIENCE_NANOS;
        long count = count();
        while (count > most && System.nanoTime() - until < 0) {
            LockSupport.parkNanos(PAUSE_NANOS);
            count = count();
        }
        return count;
    }
}
