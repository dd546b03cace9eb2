// SPDX-License-Identifier: Apache-2.0
package io.diuna.api.layer;

import java.time.Duration;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Source of submitted frames: one layer over each zone. The newest frame of a source replaces the one before, also where
 * it covers less. A frame is seen from the next frame of the show until its time to live is over, counted from the call on
 * the monotonic clock. A time to live shorter than one frame of the show may pass unseen.
 *
 * <p>Any thread may call, at any rate. No call waits for a frame or for another source. Colours are packed
 * {@code 0xRRGGBB}, {@code 0xWWRRGGBB} for strips with white.
 *
 * <p>A submission that throws changes nothing: {@link io.diuna.api.ConfigurationException} for an unknown zone,
 * {@link IllegalArgumentException} for a time to live that is not above 0 and at most {@link #MAX_TTL},
 * {@link IllegalStateException} on a closed source. When a zone is removed or gets another layout, its layers are removed.
 */
@ProviderType
public interface FrameSource extends AutoCloseable {

    /** Longest time to live: one day. */
    Duration MAX_TTL = Duration.ofDays(1);

    /**
     * Fills a whole zone with one colour.
     *
     * @param zone id of the zone
     * @param color packed colour
     * @param ttl time to live
     */
    void fill(String zone, int color, Duration ttl);

    /**
     * Fills several zones, each with one colour, all from the same frame on.
     *
     * @param colors packed colours by zone id; if one of the zones does not exist, none is filled
     * @param ttl time to live
     */
    void fill(Map<String, Integer> colors, Duration ttl);

    /**
     * Covers a zone with pixels, from its first pixel on. Pixels beyond its end are ignored. If there are too few, the rest
     * of the zone shows the layers below.
     *
     * @param zone id of the zone
     * @param pixels packed colours; copied by the call
     * @param ttl time to live
     */
    void pixels(String zone, int[] pixels, Duration ttl);

    /**
     * Fills a range of a zone with one colour; the rest shows the layers below.
     *
     * @param zone id of the zone
     * @param start index of the first pixel, from 0
     * @param length number of pixels, from 0; pixels beyond the end of the zone are ignored
     * @param color packed colour
     * @param ttl time to live
     * @throws IllegalArgumentException also if start or length is negative
     */
    void range(String zone, int start, int length, int color, Duration ttl);

    /**
     * Covers a range of a zone with pixels; the rest shows the layers below.
     *
     * @param zone id of the zone
     * @param start index of the zone's pixel that gets the first colour, from 0
     * @param pixels packed colours; copied by the call; pixels beyond the end of the zone are ignored
     * @param ttl time to live
     * @throws IllegalArgumentException also if start is negative
     */
    void range(String zone, int start, int[] pixels, Duration ttl);

    /**
     * Removes the layer of this source from a zone, if there is one.
     *
     * @param zone id of the zone
     */
    void clear(String zone);

    /** Removes all layers of this source from one frame on, and frees its name. Idempotent. */
    @Override
    void close();
}
