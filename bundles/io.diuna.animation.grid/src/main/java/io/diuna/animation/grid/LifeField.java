// SPDX-License-Identifier: Apache-2.0
package io.diuna.animation.grid;

import io.diuna.api.animation.Geometry;
import java.util.random.RandomGenerator;

/** Cells of {@link Life}: their ages in generations, and whether the game goes round in circles. */
final class LifeField {

    /** Longest period that is noticed as a standstill. */
    private static final int PERIODS = 12;

    /** Generations for which a standstill is shown. */
    private static final int SHOWN = 16;

    private final RandomGenerator random;
    private final int columns;
    private int[] ages;
    private int[] before;
    private final long[] history = new long[PERIODS];
    private int generation;
    private int still;

    LifeField(Geometry geometry, RandomGenerator random) {
        this.random = random;
        int length = geometry.length();
        columns = geometry.rows() == 1 ? (int) Math.max(1, Math.round(Math.sqrt(length))) : geometry.columns();
        ages = new int[length];
        before = new int[length];
    }

    /** Begins a new game in which a share of the cells lives. */
    void sow(double share) {
        int[] old = before;
        before = ages;
        ages = old;
        for (int i = 0; i < ages.length; i++) {
            ages[i] = random.nextDouble() < share ? 1 : 0;
        }
        still = 0;
    }

    /** Lets the next generation live. */
    void next() {
        int[] old = ages;
        ages = before;
        before = old;
        long hash = 0;
        int population = 0;
        for (int i = 0; i < ages.length; i++) {
            int neighbours = neighbours(i);
            boolean lives = neighbours == 3 || (neighbours == 2 && before[i] > 0);
            ages[i] = lives ? before[i] + 1 : 0;
            population += lives ? 1 : 0;
            hash = hash * 31 + (lives ? 1 : 2);
        }
        boolean known = false;
        for (long earlier : history) {
            known |= earlier == hash;
        }
        still = population == 0 ? SHOWN + 1 : known ? still + 1 : 0;
        generation = (generation + 1) % PERIODS;
        history[generation] = hash;
    }

    private int neighbours(int cell) {
        int count = 0;
        for (int down = -columns; down <= columns; down += columns) {
            for (int right = -1; right <= 1; right++) {
                if ((down != 0 || right != 0) && before[Math.floorMod(cell + down + right, before.length)] > 0) {
                    count++;
                }
            }
        }
        return count;
    }

    /** Returns true if nothing new has been seen for a while. */
    boolean isOver() {
        return still > SHOWN;
    }

    /** Returns the age of a cell, of one that has just died that of its death. */
    int age(int cell) {
        return Math.max(ages[cell], before[cell]);
    }

    /** Returns the light of a cell on the way from the generation before, 0 to 1. */
    double light(int cell, double progress) {
        double level = ages[cell] > 0 ? 1 : 0;
        double from = before[cell] > 0 ? 1 : 0;
        return from + (level - from) * progress;
    }
}
