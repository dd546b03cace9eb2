// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime.framework;

import java.util.function.LongSupplier;

/** Watch over the first minute of light: counts the seconds in which the frame counter advanced. */
public final class LightWatch {

    private final LongSupplier frames;
    private final int needed;
    private long last;
    private int seconds;

    /**
     * @param frames number of frames so far; 0 while there is no scheduler
     * @param needed seconds of light after which the start was successful
     */
    public LightWatch(LongSupplier frames, int needed) {
        this.frames = frames;
        this.needed = needed;
        last = frames.getAsLong();
    }

    /** Looks at the counter, once a second. Returns true as soon as there was light for long enough. */
    boolean check() {
        long now = frames.getAsLong();
        if (now > last) {
            seconds++;
        }
        last = now;
        return seconds >= needed;
    }

    /** Waits until there was light for long enough. */
    public void await() {
        while (!check()) {
            try {
                Thread.sleep(1_000);
            } catch (InterruptedException e) {
                // by a plugin: nothing here interrupts this thread
            }
        }
    }
}
