// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.output;

import java.util.concurrent.TimeUnit;

/** Growing pauses after failures: 0.1 s, doubling to 30 s, back to the start after a run of successes. */
final class Backoff {

    private static final long SHORTEST = TimeUnit.MILLISECONDS.toNanos(100);
    private static final long LONGEST = TimeUnit.SECONDS.toNanos(30);

    /** So many good frames in a row make a strip healthy again. */
    private static final int RECOVERY = 100;

    private long next = SHORTEST;
    private int successes = RECOVERY;
    private volatile boolean calm = true;

    /** Notes a failure and returns how long to wait, in nanoseconds. */
    long failed() {
        long pause = next;
        next = Math.min(next * 2, LONGEST);
        successes = 0;
        calm = false;
        return pause;
    }

    /** Notes a success. */
    void succeeded() {
        if (successes < RECOVERY && ++successes == RECOVERY) {
            next = SHORTEST;
            calm = true;
        }
    }

    /** Whether the last failure is long ago, or there was none; any thread. */
    boolean calm() {
        return calm;
    }
}
