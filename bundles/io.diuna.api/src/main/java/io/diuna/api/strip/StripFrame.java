// SPDX-License-Identifier: Apache-2.0
package io.diuna.api.strip;

import org.osgi.annotation.versioning.ProviderType;

/** One frame on its way to one strip. Valid only during the call that received it. */
@ProviderType
public interface StripFrame {

    /** Which frame of the show this is; it grows, and leaves out what was skipped or dropped. */
    long number();

    /** The instant for which it was drawn, in nanoseconds on the clock of {@link System#nanoTime}. */
    long nanos();

    /**
     * The bytes for the wire: {@link StripFormat#wireLength} of them, pixel by pixel in the strip's colour order, gamma
     * and limits applied. The array itself: the driver reads it and must not change it or keep it.
     */
    byte[] wire();
}
