// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.mix;

import io.diuna.api.layer.Blend;
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

    @Override
    public void blend(int[] picture, int level, int cover, Blend blend) {
        int dimmed = canvas.levelOf(level);
        int[] pixels = canvas.back();
        int to = reversed ? at + length - 1 : at;
        int step = reversed ? -1 : 1;
        for (int i = start; i < start + length; i++) {
            pixels[to] = Blends.over(blend, pixels[to], picture[i], dimmed, cover);
            to += step;
        }
    }
}
