// SPDX-License-Identifier: Apache-2.0
package io.diuna.api.strip;

import org.osgi.annotation.versioning.ProviderType;

/** Frame for one strip, as bytes for the wire. Valid only during the call that received it. */
@ProviderType
public interface StripFrame {

    /**
     * {@return the number of this frame of the show} It never decreases. It has gaps where frames were dropped or
     * unchanged, and repeats where a picture is sent again: for keep-alive, for dithering, or to a new driver instance.
     */
    long number();

    /** {@return the instant for which the frame was rendered, in nanoseconds on the clock of {@link System#nanoTime}} */
    long nanos();

    /**
     * {@return the bytes for the wire: {@link StripFormat#wireLength} of them, pixel by pixel in the strip's colour order,
     * with gamma and limits applied} This is the array itself, not a copy: the driver must not change or keep it.
     */
    byte[] wire();

    /**
     * Returns the bytes for one of several receivers of the same bytes. They differ from {@link #wire()} in the last frame
     * of an instance only, which is dark for receivers that are given up.
     *
     * @param target name of the target, as in {@link StripFormat#targets}
     * @return bytes as of {@link #wire()}
     */
    default byte[] wire(String target) {
        return wire();
    }
}
