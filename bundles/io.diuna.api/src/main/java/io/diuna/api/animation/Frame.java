// SPDX-License-Identifier: Apache-2.0
package io.diuna.api.animation;

import org.osgi.annotation.versioning.ProviderType;

/** One frame of one zone, while it is drawn. Valid only during the call that received it. */
@ProviderType
public interface Frame {

    /** The pixels to fill, packed {@code 0xRRGGBB}: the array itself, of the zone's length, first pixel first. */
    int[] pixels();

    /** How many pixels there are. */
    int length();

    /** Which frame of the show this is. Frames may be left out, so count on time, not on numbers. */
    long number();

    /** The instant at which this frame will be seen, in nanoseconds on the zone's own clock, which only moves forward. */
    long nanos();

    /** {@link #nanos()} in seconds. */
    double seconds();

    /** Fills all pixels with one colour. */
    void fill(int color);

    /**
     * Says that this picture stays as it is until the zone's colour or palette or a parameter is changed: as long as that
     * is so, the renderer need not be called, and Diuna may rest. To be called while a frame is drawn, for each frame
     * anew of which it is true; nothing happens at once. When anything is changed, frames are drawn again, and the
     * renderer says so again, or does not. Of a picture that follows the time, a phase or chance it is never true; that
     * {@link Stage#color} glides to a new colour is taken care of.
     */
    void holdStill();
}
