// SPDX-License-Identifier: Apache-2.0
package io.diuna.driver.virtual;

import io.diuna.api.strip.StripFrame;

/** Copy of a shown frame. Immutable except for its array. */
public final class RecordedFrame {

    private final long number;
    private final long nanos;
    private final long shownNanos;
    private final byte[] wire;

    /** Copies a frame. */
    RecordedFrame(StripFrame frame) {
        number = frame.number();
        nanos = frame.nanos();
        shownNanos = System.nanoTime();
        wire = frame.wire().clone();
    }

    /** Returns the frame number. */
    public long number() {
        return number;
    }

    /** Returns the instant that the frame was rendered for, in nanoseconds of {@link System#nanoTime}. */
    public long nanos() {
        return nanos;
    }

    /** Returns the time of {@code show}, in nanoseconds of {@link System#nanoTime}. */
    public long shownNanos() {
        return shownNanos;
    }

    /** Returns the bytes for the wire, pixel by pixel in the strip's colour order; not copied. */
    public byte[] wire() {
        return wire;
    }
}
