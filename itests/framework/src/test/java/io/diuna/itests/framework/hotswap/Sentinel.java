// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.framework.hotswap;

import java.io.IOException;
import java.util.concurrent.locks.LockSupport;

/**
 * A process of its own on one core, above the frame thread in the scheduler, that does nothing but look at the clock. When
 * it is late, the machine was not running, and nobody in the show is to blame. Prints the gaps, {@code from to}, on the
 * monotonic clock that all processes of a machine share; ends with its standard input.
 */
final class Sentinel {

    private static final long LOOK_NANOS = 1_000_000;
    private static final long GAP_NANOS = 4_000_000;

    private Sentinel() {}

    public static void main(String[] arguments) throws IOException {
        System.out.println("watching");
        long before = System.nanoTime();
        while (System.in.available() == 0) {
            LockSupport.parkNanos(LOOK_NANOS);
            long now = System.nanoTime();
            if (now - before > GAP_NANOS) {
                System.out.println(before + " " + now);
            }
            before = now;
        }
    }
}
