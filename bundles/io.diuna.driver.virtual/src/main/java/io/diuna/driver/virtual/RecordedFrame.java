// SPDX-License-Identifier: Apache-2.0
package io.diuna.driver.virtual;

import io.diuna.api.strip.StripFrame;

/** A frame as it was shown. Immutable but for the array, which is its own. */
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

    /** Which frame of the show it was. */
    public long number() {
        return number;
    }

    /** The instant for which it was drawn, in nanoseconds on the clock of {@link System#nanoTime}. */
    public long nanos() {
        return nanos;
    }

    /** When it arrived, on the same clock. */
    public long shownNanos() {
        return shownNanos;
    }

    /** The bytes for the wire, pixel by pixel in the strip's colour order. */
    public byte[] wire() {
        return wire;
    }
}
