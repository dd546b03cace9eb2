// SPDX-License-Identifier: Apache-2.0
package io.diuna.driver.virtual;

import io.diuna.api.strip.StripFrame;

/** A frame as it was shown. Immutable but for the array, which is its own. */
final class RecordedFrame {

    private final long number;
    private final long nanos;
    private final byte[] wire;

    /** Copies a frame. */
    RecordedFrame(StripFrame frame) {
        number = frame.number();
        nanos = frame.nanos();
        wire = frame.wire().clone();
    }

    /** Which frame of the show it was. */
    long number() {
        return number;
    }

    /** The instant for which it was drawn. */
    long nanos() {
        return nanos;
    }

    /** The bytes for the wire. */
    byte[] wire() {
        return wire;
    }
}
