// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.base;

import io.diuna.api.color.Rgb;
import java.util.Arrays;
import java.util.Objects;

/**
 * Levels of the pixels of one picture, as lightness: 1 to {@link #FULL}. The pixels themselves stay undimmed, so that
 * dim light keeps all their bits. A picture that is dimmed by runs of pixels, such as one zone each, costs no pass over the
 * plane. For the thread that has the picture.
 */
public final class LevelPlane {

    /** Full level. */
    public static final int FULL = 1 << 16;

    /** Plane of pictures that are never dimmed. */
    public static final LevelPlane NONE = new LevelPlane(0);

    /** The most runs: a plane that needs more has a level for each pixel. */
    static final int MOST_RUNS = 32;

    private final int length;

    /** For each run the first pixel after it. */
    private final int[] ends = new int[MOST_RUNS];

    private final int[] runLevels = new int[MOST_RUNS];

    /** Level of each pixel, while {@link #spread}. */
    private final int[] levels;

    private int runs;
    private boolean spread;
    private boolean full;

    /**
     * @param length pixels of the picture
     */
    public LevelPlane(int length) {
        this.length = length;
        levels = new int[length];
        reset();
    }

    /** Returns true if no pixel is dimmed. */
    public boolean isFull() {
        return full;
    }

    /** The level of a pixel, 1 to {@link #FULL}. */
    public int at(int pixel) {
        return spread ? levels[pixel] : runLevels[run(pixel)];
    }

    /** The first pixel after this one from which on the level may be another one; after the last pixel if there is none. */
    public int runEnd(int pixel) {
        if (!spread) {
            return Math.max(pixel + 1, ends[run(pixel)]); // a viewer may meet an exchange, and must go on all the same
        }
        int level = levels[pixel];
        int end = pixel + 1;
        while (end < length && levels[end] == level) {
            end++;
        }
        return end;
    }

    private int run(int pixel) {
        int run = 0;
        while (run < runs - 1 && ends[run] <= pixel) {
            run++;
        }
        return run;
    }

    /** Makes all levels full. */
    public void reset() {
        if (!full) {
            runs = 1;
            ends[0] = length;
            runLevels[0] = FULL;
            spread = false;
            full = true;
        }
    }

    /** Sets the level of a run of pixels; 0 changes nothing, since such pixels are black. */
    public void set(int at, int count, int level) {
        Objects.checkFromIndexSize(at, count, length);
        if (count > 0 && changes(level) && (spread || !insert(at, at + count, level))) {
            spread();
            Arrays.fill(levels, at, at + count, level);
        }
    }

    /** Sets the level of pixels by index; 0 changes nothing, since such pixels are black. */
    public void set(int[] pixels, int level) {
        if (changes(level)) {
            spread();
            for (int i = 0; i < pixels.length; i++) {
                levels[pixels[i]] = level;
            }
        }
    }

    /** Sets the level of a pixel; 0 changes nothing, since such a pixel is black. */
    public void set(int pixel, int level) {
        if (changes(level)) {
            spread();
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

    /** Puts a run in place of what is there. Returns false, and changes nothing, if there would be too many runs. */
    private boolean insert(int at, int end, int level) {
        int first = run(at);
        int last = run(end - 1);
        int lastEnd = ends[last];
        int lastLevel = runLevels[last];
        boolean headStays = at > (first == 0 ? 0 : ends[first - 1]);
        boolean tailStays = end < lastEnd;
        int next = first + (headStays ? 1 : 0) + 1 + (tailStays ? 1 : 0);
        int moved = runs - last - 1;
        if (next + moved > MOST_RUNS) {
            return false;
        }
        System.arraycopy(ends, last + 1, ends, next, moved);
        System.arraycopy(runLevels, last + 1, runLevels, next, moved);
        runs = next + moved;
        int run = first;
        if (headStays) {
            ends[run++] = at;
        }
        ends[run] = end;
        runLevels[run] = level;
        if (tailStays) {
            ends[run + 1] = lastEnd;
            runLevels[run + 1] = lastLevel;
        }
        return true;
    }

    /** Gives each pixel a level of its own. */
    private void spread() {
        if (spread) {
            return;
        }
        int from = 0;
        for (int run = 0; run < runs; run++) {
            Arrays.fill(levels, from, ends[run], runLevels[run]);
            from = ends[run];
        }
        spread = true;
    }

    /** Dims display values, as a screen shows the picture; the first of the picture, as many as given. */
    public void dim(int[] pixels, int count) {
        if (full) {
            return;
        }
        for (int at = 0; at < count; ) {
            int end = Math.min(count, runEnd(at));
            int share = Math.max(1, (at(at) + 128) >> 8);
            for (; at < end; at++) {
                pixels[at] = Rgb.scale256(pixels[at], share);
            }
        }
    }

    /** Returns true if all levels are known to equal those of another plane. */
    boolean isSameAs(LevelPlane other) {
        if (full || other.full) {
            return full == other.full;
        }
        if (spread || other.spread) {
            return spread == other.spread && Arrays.equals(levels, other.levels);
        }
        return Arrays.equals(ends, 0, runs, other.ends, 0, other.runs)
                && Arrays.equals(runLevels, 0, runs, other.runLevels, 0, other.runs);
    }
}
