// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.mix;

import java.util.BitSet;

/**
 * Region of consecutive pixels.
 *
 * @param canvas the canvas
 * @param at its first pixel on the canvas
 * @param start its first pixel in the zone
 * @param length number of pixels
 * @param reversed true if the zone runs against the canvas
 */
public record Span(Canvas canvas, int at, int start, int length, boolean reversed) implements PixelRegion {

    @Override
    public void cover(BitSet pixels) {
        pixels.set(at, at + length);
    }

    @Override
    public void put(int[] picture, int level) {
        int dimmed = canvas.levelOf(level);
        if (reversed) {
            Kernels.putReversed(picture, start, canvas.back(), at, length, dimmed);
        } else {
            Kernels.put(picture, start, canvas.back(), at, length, dimmed);
        }
    }
}
