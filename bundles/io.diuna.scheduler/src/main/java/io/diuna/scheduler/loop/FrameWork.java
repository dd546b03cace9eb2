// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.loop;

/** What the loop does at its ticks. Called by the frame thread alone; must neither block nor allocate. */
public interface FrameWork {

    /**
     * Shows a frame.
     *
     * @param number the tick
     * @param nanos the instant for which the frame was drawn: the tick's deadline
     */
    void composeFrame(long number, long nanos);

    /**
     * Has the next frame drawn, while nothing else is to do.
     *
     * @param number the tick that comes next
     * @param nanos its deadline
     */
    void prepare(long number, long nanos);

    /** Where it says, when it shows a frame, for how long the same is to be seen. By itself it never says so. */
    default IdleGate idleGate() {
        return IdleGate.detached();
    }
}
