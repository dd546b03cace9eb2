package com.example.conway;

import io.diuna.api.animation.Geometry;
import java.util.random.RandomGenerator;

/** Field of cells whose edges touch. */
final class Field {

    private final Geometry geometry;
    private final RandomGenerator random;
    private boolean[] cells;
    private boolean[] next;
    private boolean[] previous;

    Field(Geometry geometry, RandomGenerator random) {
        this.geometry = geometry;
        this.random = random;
        cells = new boolean[geometry.length()];
        next = new boolean[geometry.length()];
        previous = new boolean[geometry.length()];
    }

    void sow(double density) {
        for (int i = 0; i < cells.length; i++) {
            cells[i] = random.nextDouble() < density;
        }
    }

    /** Computes the next generation; returns false if it is this one or the one before. */
    boolean step() {
        boolean still = true;
        boolean blinks = true;
        for (int i = 0; i < cells.length; i++) {
            int neighbours = neighbours(geometry.column(i), geometry.row(i));
            next[i] = neighbours == 3 || cells[i] && neighbours == 2;
            still &= next[i] == cells[i];
            blinks &= next[i] == previous[i];
        }
        boolean[] freed = previous;
        previous = cells;
        cells = next;
        next = freed;
        return !still && !blinks;
    }

    private int neighbours(int column, int row) {
        int columns = geometry.columns();
        int rows = geometry.rows();
        int count = 0;
        for (int dy = -1; dy <= 1; dy++) {
            for (int dx = -1; dx <= 1; dx++) {
                if (dx != 0 || dy != 0) {
                    int there = geometry.pixel((column + dx + columns) % columns, (row + dy + rows) % rows);
                    count += cells[there] ? 1 : 0;
                }
            }
        }
        return count;
    }

    boolean isAlive(int cell) {
        return cells[cell];
    }
}
