// SPDX-License-Identifier: Apache-2.0
package io.diuna.api.layer;

/** Priority of a layer: of several live layers of a zone, the highest is on top. */
public enum FramePriority {
    /** Below everything; never seen, because the base of a zone is always live. */
    IDLE(0),
    /** Solid colour of a zone. */
    MANUAL(10),
    /** Animation of a zone. */
    ANIMATION(20),
    /** Short notification, such as a doorbell. */
    PULSE(30),
    /** Realtime input from a network or a controller. */
    REALTIME(35),
    /** Picture that covers a change. */
    TRANSITION(40),
    /** Test patterns; above everything. */
    DEBUG(50);

    private final int value;

    FramePriority(int value) {
        this.value = value;
    }

    /** {@return the number that is compared; the higher one is on top} */
    public int value() {
        return value;
    }
}
