// SPDX-License-Identifier: Apache-2.0
package io.diuna.driver.testkit;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** How many files, devices and sockets this process has open. */
final class OpenFiles {

    private OpenFiles() {}

    /** The number; always 0 on a system that does not tell. */
    static long count() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system
                ? system.getOpenFileDescriptorCount()
                : 0;
    }
}
