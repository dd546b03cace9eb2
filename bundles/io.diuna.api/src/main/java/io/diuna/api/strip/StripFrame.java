// SPDX-License-Identifier: Apache-2.0
package io.diuna.api.strip;

import org.osgi.annotation.versioning.ProviderType;

/** One frame on its way to one strip. Valid only during the call that received it. */
@ProviderType
public interface StripFrame {

    /**
     * Which frame of the show this is. It never goes back, leaves out what was skipped, dropped or unchanged, and is the
     * same again when a picture is sent once more: to keep it alive, for dither, or to a fresh instance.
     */
    long number();

    /** The instant for which it was drawn, in nanoseconds on the clock of {@link System#nanoTime}. */
    long nanos();

    /**
     * The bytes for the wire: {@link StripFormat#wireLength} of them, pixel by pixel in the strip's colour order, gamma
     * and limits applied. The array itself: the driver reads it and must not change it or keep it.
     */
    byte[] wire();
}
