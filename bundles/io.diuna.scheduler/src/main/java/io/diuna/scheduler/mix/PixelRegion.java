// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.mix;

import io.diuna.api.layer.Blend;
import java.util.BitSet;

/** Region of a canvas that shows pixels of one zone. */
public sealed interface PixelRegion permits Span, IndexMap {

    /** The canvas of the region. */
    Canvas canvas();

    /** Sets the bits of all pixels of the canvas that the region fills each frame. */
    void cover(BitSet pixels);

    /** Frame thread: copies the zone's picture to the canvas, dimmed by a level of 0 to 65536. */
    void put(int[] picture, int level);

    /**
     * Frame thread: blends the zone's picture onto what is on the canvas.
     *
     * @param level level of 0 to 65536 that the picture is dimmed by
     * @param cover share of 0 to 256 of the result that is seen
     */
    void blend(int[] picture, int level, int cover, Blend blend);
}
