// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.output;

import io.diuna.api.strip.StripFrame;

/** The frame handed to the driver; one object and one array, reused for each frame. For the bus thread. */
final class OutgoingFrame implements StripFrame {

    private final byte[] wire;
    private long number;
    private long nanos;

    OutgoingFrame(int length) {
        wire = new byte[length];
    }

    void stamp(long newNumber, long newNanos) {
        number = newNumber;
        nanos = newNanos;
    }

    @Override
    public long number() {
        return number;
    }

    @Override
    public long nanos() {
        return nanos;
    }

    @Override
    public byte[] wire() {
        return wire;
    }
}
