// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.mix;

import java.util.BitSet;

/**
 * Pixels in any order. The arrays are as long as each other and never changed.
 *
 * @param canvas the canvas
 * @param from pixels of the zone
 * @param to for each of them a pixel of the canvas
 */
@SuppressWarnings("ArrayRecordComponent") // the frame thread runs over it at each frame: no list, no iterator
public record IndexMap(Canvas canvas, int[] from, int[] to) implements PixelRegion {

    @Override
    public void cover(BitSet pixels) {
        for (int pixel : to) {
            pixels.set(pixel);
        }
    }

    @Override
    public void put(int[] picture, int level) {
        Kernels.scatter(picture, from, canvas.back(), to, level);
    }
}
