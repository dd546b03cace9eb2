// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.mix;

import io.diuna.api.color.Rgb;
import io.diuna.api.layer.Blend;
import io.diuna.scheduler.base.LevelPlane;

/**
 * Blend of a dimmed pixel over another one. Both are brought to one level, the greater one, or the sum where light is added,
 * so that dim pixels keep their bits. Modes that darken act on the pixel below before it is dimmed, and leave its level. For the
 * frame thread.
 */
final class LevelBlends {

    private LevelBlends() {}

    /**
     * Blends one upper pixel over a lower one.
     *
     * @param pixels the lower pixels; one is replaced by the result
     * @param levels their levels
     * @param to index of the lower pixel
     * @param level level of 0 to 65536 of the upper one
     * @param cover share of 0 to 256 of the result
     */
    static void over(Blend blend, int[] pixels, LevelPlane levels, int to, int above, int level, int cover) {
        int below = pixels[to];
        if (darkens(blend)) {
            pixels[to] = Blends.over(blend, below, above, level >> 8, cover);
            return;
        }
        int lower = levels.at(to);
        int common = below == 0 ? Math.max(1, level) : common(blend, lower, level);
        int rest = Rgb.scale256(below, share(lower, common));
        pixels[to] = Blends.over(blend, rest, above, share(level, common), cover);
        levels.set(to, common);
    }

    /** Returns true if white changes nothing in this blend mode. */
    static boolean darkens(Blend blend) {
        return blend == Blend.MULTIPLY || blend == Blend.DARKEN;
    }

    private static int common(Blend blend, int lower, int level) {
        boolean sums = blend == Blend.ADD || blend == Blend.SCREEN;
        return sums ? Math.min(LevelPlane.FULL, lower + level) : Math.max(lower, level);
    }

    private static int share(int level, int common) {
        return level >= common ? 256 : (level << 8) / common;
    }
}
