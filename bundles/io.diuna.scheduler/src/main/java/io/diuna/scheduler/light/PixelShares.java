// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.light;

import io.diuna.scheduler.base.LevelPlane;

/**
 * Shares of light of the pixels of one picture, from their levels: the CIE lightness curve, as a level is lightness. On a strip
 * that gets display values a level is a share of these. For the bus thread.
 */
final class PixelShares {

    /** Lightness up to which light is proportional to it. */
    private static final double LINEAR_PART = 0.08;

    private final boolean linear;
    private LevelPlane levels = LevelPlane.NONE;
    private int least;
    private int level;
    private int share;

    /**
     * @param linear true for a strip that gets display values
     */
    PixelShares(boolean linear) {
        this.linear = linear;
    }

    /**
     * Begins a picture.
     *
     * @param newLevels its levels
     * @param newLeast the least share of all pixels, in 1/65536
     */
    void begin(LevelPlane newLevels, int newLeast) {
        levels = newLevels;
        least = newLeast;
        level = 0;
    }

    /** The first pixel after this one from which on the share may be another one. */
    int end(int pixel) {
        return levels.runEnd(pixel);
    }

    /** The share of a pixel in 1/65536. Quickest if the pixel asked for before has the same level. */
    int at(int pixel) {
        int next = levels.at(pixel);
        if (next != level) {
            level = next;
            share = Math.max(least, linear ? next : light(next));
        }
        return share;
    }

    /** The light of a level by CIE 1976 L*, both in 1/65536. */
    static int light(int level) {
        double lightness = level / (double) LevelPlane.FULL;
        double root = (lightness + 0.16) / 1.16;
        double light = lightness <= LINEAR_PART ? lightness / 9.033 : root * root * root;
        return (int) Math.round(Curves.ONE * light);
    }
}
