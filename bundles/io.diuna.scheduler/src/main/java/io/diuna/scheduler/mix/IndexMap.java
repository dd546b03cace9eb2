// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.mix;

import io.diuna.api.layer.Blend;
import io.diuna.scheduler.base.LevelPlane;
import java.util.BitSet;

/**
 * Region of pixels in any order, as an index map. Both arrays have the same length and are never changed.
 *
 * @param canvas the canvas
 * @param from pixels of the zone
 * @param to for each of them a pixel of the canvas
 */
@SuppressWarnings("ArrayRecordComponent") // arrays, since the frame thread iterates over them each frame
public record IndexMap(Canvas canvas, int[] from, int[] to) implements PixelRegion {

    @Override
    public void cover(BitSet pixels) {
        for (int pixel : to) {
            pixels.set(pixel);
        }
    }

    @Override
    public void put(int[] picture, int level) {
        canvas.backLevels().set(to, level);
        Kernels.scatter(picture, from, canvas.back(), to, level == 0 ? 0 : 256);
    }

    @Override
    public void blend(int[] picture, int level, int cover, Blend blend) {
        int[] pixels = canvas.back();
        LevelPlane levels = canvas.backLevels();
        for (int i = 0; i < to.length; i++) {
            LevelBlends.over(blend, pixels, levels, to[i], picture[from[i]], level, cover);
        }
    }
}
