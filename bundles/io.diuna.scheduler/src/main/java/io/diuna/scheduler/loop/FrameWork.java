// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.loop;

/** Work of the frame loop at its ticks. For the frame thread; must neither block nor allocate. */
public interface FrameWork {

    /**
     * Composes and publishes a frame.
     *
     * @param number the tick
     * @param nanos the tick's deadline: the instant for which the frame was rendered
     */
    void composeFrame(long number, long nanos);

    /**
     * Requests the rendering of the next frame.
     *
     * @param number the next tick
     * @param nanos its deadline
     */
    void prepare(long number, long nanos);

    /** The gate through which the work says that its picture stays the same. By default it never does. */
    default IdleGate idleGate() {
        return IdleGate.detached();
    }
}
