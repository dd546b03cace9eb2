// SPDX-License-Identifier: Apache-2.0
package io.diuna.animation.grid;

import io.diuna.api.animation.Waves;
import io.diuna.api.color.Palette;
import io.diuna.api.color.Rgb;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Game of {@link Blocks}: the pile, the stone that falls, and where it will fit best. */
final class BlockGame {

    static final int COLORS = 7;

    /** Cells of the stones, as column and row from the lower left corner upwards: I, O, T, S, Z, L, J and upright I. */
    private static final int[][] STONES = {
        {0, 0, 1, 0, 2, 0, 3, 0},
        {0, 0, 1, 0, 0, 1, 1, 1},
        {0, 0, 1, 0, 2, 0, 1, 1},
        {0, 0, 1, 0, 1, 1, 2, 1},
        {1, 0, 2, 0, 0, 1, 1, 1},
        {0, 0, 1, 0, 2, 0, 2, 1},
        {0, 0, 1, 0, 2, 0, 0, 1},
        {0, 0, 0, 1, 0, 2, 0, 3}
    };

    private static final int FLASH = 10; // steps

    /** Rows that a stone rather lies higher than cover a free cell. */
    private static final int HOLE = 3;

    private final int columns;
    private final int rows;
    private final RandomGenerator random;
    private final int[] pile;
    private int[] stone = STONES[0];
    private int cells;
    private int color = 1;
    private int column;
    private int row;
    private int flashing;
    private boolean over;

    BlockGame(int columns, int rows, RandomGenerator random) {
        this.columns = columns;
        this.rows = rows;
        this.random = random;
        pile = new int[columns * rows];
        next();
    }

    /** Empties the pile and begins with a new stone. */
    void clear() {
        Arrays.fill(pile, 0);
        over = false;
        flashing = 0;
        next();
    }

    /** Lets the stone fall by a row, or what is full flash and go. */
    void step() {
        if (flashing > 0) {
            flashing--;
            if (flashing == 0 && over) {
                clear();
            } else if (flashing == 0) {
                dropFullRows();
            }
        } else if (fits(column, row + 1)) {
            row++;
        } else {
            land();
        }
    }

    /** Chooses a stone, and the column in which it comes to lie lowest and covers the least. */
    private void next() {
        stone = columns < 4 ? STONES[7] : STONES[random.nextInt(STONES.length)];
        cells = columns < 4 ? 1 + random.nextInt(4) : 4;
        color = 1 + random.nextInt(COLORS);
        int first = random.nextInt(columns);
        int best = Integer.MIN_VALUE;
        for (int i = 0; i < columns; i++) {
            int candidate = (first + i) % columns;
            int landing = landing(candidate);
            int worth = landing == Integer.MIN_VALUE ? landing : landing - HOLE * holes(candidate, landing);
            if (worth > best) {
                best = worth;
                column = candidate;
            }
        }
        row = -1;
        if (best == Integer.MIN_VALUE || landing(column) < 0) {
            over = true;
            flashing = FLASH;
        }
    }

    /** Returns the row in which the stone comes to lie; the least number if it does not fit between the sides. */
    private int landing(int at) {
        if (!fits(at, -1)) {
            return Integer.MIN_VALUE;
        }
        int landing = -1;
        while (fits(at, landing + 1)) {
            landing++;
        }
        return landing;
    }

    private int holes(int at, int landing) {
        int holes = 0;
        for (int i = 0; i < cells; i++) {
            int below = landing - stone[2 * i + 1] + 1;
            while (below >= 0 && below < rows && pile[below * columns + at + stone[2 * i]] == 0) {
                holes += covers(stone[2 * i], landing - below) ? 0 : 1;
                below++;
            }
        }
        return holes;
    }

    private boolean covers(int right, int up) {
        for (int i = 0; i < cells; i++) {
            if (stone[2 * i] == right && stone[2 * i + 1] == up) {
                return true;
            }
        }
        return false;
    }

    private boolean fits(int at, int lowest) {
        for (int i = 0; i < cells; i++) {
            int x = at + stone[2 * i];
            int y = lowest - stone[2 * i + 1];
            if (x >= columns || y >= rows || (y >= 0 && pile[y * columns + x] != 0)) {
                return false;
            }
        }
        return true;
    }

    private void land() {
        for (int i = 0; i < cells; i++) {
            int y = row - stone[2 * i + 1];
            if (y >= 0) {
                pile[y * columns + column + stone[2 * i]] = color;
            }
        }
        boolean full = columns == 1 ? isFull(0) : hasFullRow();
        flashing = full ? FLASH : 0;
        next();
    }

    private boolean hasFullRow() {
        for (int y = 0; y < rows; y++) {
            if (isFull(y)) {
                return true;
            }
        }
        return false;
    }

    private boolean isFull(int y) {
        for (int x = 0; x < columns; x++) {
            if (pile[y * columns + x] == 0) {
                return false;
            }
        }
        return true;
    }

    private void dropFullRows() {
        int to = rows - 1;
        for (int from = rows - 1; from >= 0; from--) {
            if (!isFull(from)) {
                System.arraycopy(pile, from * columns, pile, to * columns, columns);
                to--;
            }
        }
        Arrays.fill(pile, 0, (to + 1) * columns, 0);
    }

    /** Returns the stone in a cell of the pile: 1 to 7, or 0 for none. */
    int stone(int cell) {
        return pile[cell];
    }

    /** Returns how white a cell is, 0 to 1: full rows and a game that is over flash once before they go. */
    double flash(int cell) {
        return flashing > 0 && pile[cell] != 0 && (over || isFull(cell / columns))
                ? Waves.unitSine((double) flashing / FLASH)
                : 0;
    }

    /** Draws the stone that falls, between two rows. */
    void drawFalling(int[] pixels, GridShape grid, Palette palette, double progress) {
        double share = flashing == 0 && fits(column, row + 1) ? progress : 0;
        int light = palette.at(color / (double) COLORS);
        for (int i = 0; i < cells && flashing == 0; i++) {
            int y = row - stone[2 * i + 1];
            draw(pixels, grid, column + stone[2 * i], y, Rgb.scale(light, 1 - share));
            draw(pixels, grid, column + stone[2 * i], y + 1, Rgb.scale(light, share));
        }
    }

    private void draw(int[] pixels, GridShape grid, int x, int y, int light) {
        if (y >= 0 && y < rows) {
            int pixel = grid.pixel(y * columns + x);
            pixels[pixel] = Rgb.add(pixels[pixel], light);
        }
    }
}
