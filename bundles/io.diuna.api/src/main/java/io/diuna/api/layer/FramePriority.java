// SPDX-License-Identifier: Apache-2.0
package io.diuna.api.layer;

/** Which layer of a zone is seen when several are live: the highest. */
public enum FramePriority {
    IDLE(0),
    MANUAL(10),
    ANIMATION(20),
    PULSE(30),
    REALTIME(35),
    TRANSITION(40),
    DEBUG(50);

    private final int value;

    FramePriority(int value) {
        this.value = value;
    }

    /** The number that is compared, higher is on top. */
    public int value() {
        return value;
    }
}
