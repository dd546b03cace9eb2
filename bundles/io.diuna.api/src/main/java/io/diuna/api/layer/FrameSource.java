// SPDX-License-Identifier: Apache-2.0
package io.diuna.api.layer;

import java.time.Duration;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/**
 * One who submits frames. It has one layer over each zone, and its newest frame there replaces the one before, also where
 * it covers less. A frame is seen from the next tick on until its time to live, counted from the call on a clock that
 * nobody can set, is over; one that lives shorter than a frame of the show may pass unseen.
 *
 * <p>Any thread may call, at any rate; no call waits for a frame or for other sources. Colours are packed
 * {@code 0xRRGGBB}, {@code 0xWWRRGGBB} for strips with white.
 *
 * <p>Each submission throws {@link io.diuna.api.ConfigurationException} when it names a zone that does not exist,
 * {@link IllegalArgumentException} when its time to live is not more than 0 and at most {@link #LONGEST_TTL}, and
 * {@link IllegalStateException} once the source is closed; nothing is changed then. A zone that is removed or laid out
 * anew takes its layers with it.
 */
@ProviderType
public interface FrameSource extends AutoCloseable {

    /** The longest time to live: one day. */
    Duration LONGEST_TTL = Duration.ofDays(1);

    /**
     * Covers a whole zone in one colour.
     *
     * @param zone the zone's id
     * @param ttl how long the frame lives
     */
    void fill(String zone, int color, Duration ttl);

    /**
     * Covers several zones, each in one colour, all from the same frame on.
     *
     * @param colors colours by the id of the zone; when one of the zones does not exist, none is covered
     * @param ttl how long the frame lives
     */
    void fill(Map<String, Integer> colors, Duration ttl);

    /**
     * Covers a zone with pixels from its first one on. Those beyond its end are left out; where they are too few, the rest
     * of the zone shows what is below.
     *
     * @param zone the zone's id
     * @param pixels copied by the call
     * @param ttl how long the frame lives
     */
    void pixels(String zone, int[] pixels, Duration ttl);

    /**
     * Covers a part of a zone in one colour; the rest shows what is below.
     *
     * @param zone the zone's id
     * @param start the first pixel, from 0
     * @param length how many, from 0; those beyond the end of the zone are left out
     * @param ttl how long the frame lives
     * @throws IllegalArgumentException also when start or length is negative
     */
    void range(String zone, int start, int length, int color, Duration ttl);

    /**
     * Covers a part of a zone with pixels; the rest shows what is below.
     *
     * @param zone the zone's id
     * @param start where the first one goes, from 0
     * @param pixels copied by the call; those beyond the end of the zone are left out
     * @param ttl how long the frame lives
     * @throws IllegalArgumentException also when start is negative
     */
    void range(String zone, int start, int[] pixels, Duration ttl);

    /** Takes its layer off a zone, if there is such. */
    void clear(String zone);

    /** Takes all its layers off, from the same frame on, and gives its name free. Closing twice does no harm. */
    @Override
    void close();
}
