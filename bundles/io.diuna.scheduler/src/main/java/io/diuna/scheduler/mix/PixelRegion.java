// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.mix;

import java.util.BitSet;

/** Pixels of one zone on one canvas. */
public sealed interface PixelRegion permits Span, IndexMap {

    /** Where it is. */
    Canvas canvas();

    /** Marks the pixels of the canvas that it fills at each frame. */
    void cover(BitSet pixels);

    /** Frame thread: puts the zone's picture there, dimmed by a level of 0 to 256. */
    void put(int[] picture, int level);
}
