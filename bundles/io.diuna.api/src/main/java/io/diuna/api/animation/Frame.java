// SPDX-License-Identifier: Apache-2.0
package io.diuna.api.animation;

import org.osgi.annotation.versioning.ProviderType;

/** Frame of one zone while it is rendered. Valid only during the call that received it. */
@ProviderType
public interface Frame {

    /**
     * {@return the pixels to fill, packed {@code 0xWWRRGGBB}: the array itself, of the zone's length, first pixel first} The
     * first byte is for white LEDs, and 0 unless they are meant: mask the alpha of an image by {@code & 0xFFFFFF}.
     */
    int[] pixels();

    /** {@return the number of pixels} */
    int length();

    /** {@return the number of this frame of the show} Frames may be dropped, so use the time, not the number. */
    long number();

    /** {@return the instant at which this frame will be seen, in nanoseconds on the zone's own monotonic clock} */
    long nanos();

    /** {@return {@link #nanos()} in seconds} */
    double seconds();

    /**
     * {@return the local time of day at the instant of this frame, in seconds since midnight: 0 to less than 86 400 (or a few
     * thousand more or less on a day on which clocks are changed)} For clocks; motion uses {@link #seconds}, which never
     * jumps.
     */
    double timeOfDay();

    /**
     * {@return the local date at the instant of this frame, in days since 1 January 1970} {@code LocalDate.ofEpochDay} takes it.
     */
    long epochDay();

    /**
     * Fills all pixels with one colour.
     *
     * @param color packed colour
     */
    void fill(int color);

    /**
     * Declares that this picture stays the same until the zone's colour, palette or a parameter is changed. Until then the
     * renderer need not be called and the frame loop may idle. Called while a frame is rendered, again for each frame for
     * which it holds. A picture that depends on time, a phase or random numbers must not call it. Fades of
     * {@link Stage#color} are taken care of. A zone with a parameter that follows a signal, or with a renderer that has asked for
     * one, is rendered for each frame all the same.
     */
    void holdStill();

    /**
     * Declares that this picture stays the same until an instant, or until the zone's colour, palette or a parameter is changed
     * before: as {@link #holdStill}, for a picture that changes at times, such as a clock. The renderer is called for the first
     * frame that is seen at that instant or later. Of several calls for one frame, {@code holdStill} included, the last counts.
     *
     * @param nanos instant on the zone's clock, as {@link #nanos}; one that is not after it declares nothing
     */
    void holdUntil(long nanos);
}
