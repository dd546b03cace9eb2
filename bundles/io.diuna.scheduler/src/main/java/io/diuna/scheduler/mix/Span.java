// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.mix;

import io.diuna.api.layer.Blend;
import io.diuna.scheduler.base.LevelPlane;
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
        int shown = level == 0 ? 0 : 256;
        canvas.backLevels().set(at, length, level);
        if (reversed) {
            Kernels.putReversed(picture, start, canvas.back(), at, length, shown);
        } else {
            Kernels.put(picture, start, canvas.back(), at, length, shown);
        }
    }

    @Override
    public void blend(int[] picture, int level, int cover, Blend blend) {
        int[] pixels = canvas.back();
        LevelPlane levels = canvas.backLevels();
        int to = reversed ? at + length - 1 : at;
        int step = reversed ? -1 : 1;
        for (int i = start; i < start + length; i++) {
            LevelBlends.over(blend, pixels, levels, to, picture[i], level, cover);
            to += step;
        }
    }
}
