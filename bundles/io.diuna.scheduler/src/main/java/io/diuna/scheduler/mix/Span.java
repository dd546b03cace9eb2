// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.mix;

import java.util.BitSet;

/**
 * A straight run.
 *
 * @param canvas the canvas
 * @param at its first pixel on the canvas
 * @param start the first pixel of the zone
 * @param length how many pixels
 * @param reversed whether the zone runs against the canvas
 */
public record Span(Canvas canvas, int at, int start, int length, boolean reversed) implements PixelRegion {

    @Override
    public void cover(BitSet pixels) {
        pixels.set(at, at + length);
    }

    @Override
    public void put(int[] picture, int level) {
        if (reversed) {
            Kernels.putReversed(picture, start, canvas.back(), at, length, level);
        } else {
            Kernels.put(picture, start, canvas.back(), at, length, level);
        }
    }
}
