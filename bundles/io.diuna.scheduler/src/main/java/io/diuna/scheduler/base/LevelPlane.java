// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.base;

import io.diuna.api.color.Rgb;
import java.util.Arrays;

/**
 * Levels of the pixels of one picture, as lightness: 1 to {@link #FULL}. The pixels themselves stay undimmed, so that
 * dim light keeps all their bits. A picture that is dimmed nowhere costs no pass over the plane. For the thread that has the
 * picture.
 */
public final class LevelPlane {

    /** Full level. */
    public static final int FULL = 1 << 16;

    /** Plane of pictures that are never dimmed. */
    public static final LevelPlane NONE = new LevelPlane(0);

    private final int[] levels;
    private boolean full = true;

    /**
     * @param length pixels of the picture
     */
    public LevelPlane(int length) {
        levels = new int[length];
        Arrays.fill(levels, FULL);
    }

    /** Returns true if no pixel is dimmed. */
    public boolean isFull() {
        return full;
    }

    /** The level of a pixel, 1 to {@link #FULL}. */
    public int at(int pixel) {
        return full ? FULL : levels[pixel];
    }

    /** Makes all levels full. */
    public void reset() {
        if (!full) {
            Arrays.fill(levels, FULL);
            full = true;
        }
    }

    /** Sets the level of a run of pixels; 0 changes nothing, since such pixels are black. */
    public void set(int at, int length, int level) {
        if (changes(level)) {
            Arrays.fill(levels, at, at + length, level);
        }
    }

    /** Sets the level of pixels by index; 0 changes nothing, since such pixels are black. */
    public void set(int[] pixels, int level) {
        if (changes(level)) {
            for (int i = 0; i < pixels.length; i++) {
                levels[pixels[i]] = level;
            }
        }
    }

    /** Sets the level of a pixel; 0 changes nothing, since such a pixel is black. */
    public void set(int pixel, int level) {
        if (changes(level)) {
            levels[pixel] = level;
        }
    }

    private boolean changes(int level) {
        if (level == 0 || (full && level == FULL)) {
            return false;
        }
        full = false;
        return true;
    }

    /** Dims display values, as a screen shows the picture; the first of the picture, as many as given. */
    public void dim(int[] pixels, int count) {
        if (full) {
            return;
        }
        for (int i = 0; i < count; i++) {
            pixels[i] = Rgb.scale256(pixels[i], Math.max(1, (levels[i] + 128) >> 8));
        }
    }

    /** Returns true if all levels equal those of another plane. */
    boolean isSameAs(LevelPlane other) {
        return full == other.full && (full || Arrays.equals(levels, other.levels));
    }
}
