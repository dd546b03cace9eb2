// SPDX-License-Identifier: Apache-2.0
package io.diuna.animation.text;

/**
 * Layout of a clock's four digits on a matrix: in one line or two, of 5 x 7 or 3 x 5 dots, each dot as many pixels wide as
 * fit. The greatest one that fits is taken.
 */
final class DigitLayout {

    /** Digits of 3 x 5 dots: rows from the top, three bits each, the left one greatest. */
    private static final int[] SMALL = {
        0b111_101_101_101_111,
        0b010_110_010_010_111,
        0b111_001_111_100_111,
        0b111_001_111_001_111,
        0b101_101_111_001_001,
        0b111_100_111_001_111,
        0b111_100_111_101_111,
        0b111_001_001_001_001,
        0b111_101_111_101_111,
        0b111_101_111_001_111
    };

    private static final int SMALL_HEIGHT = 5;
    private static final int SMALL_WIDTH = 3;
    private static final int LARGE_WIDTH = 5;

    private final boolean large;
    private final boolean twoLines;
    private final int dot;
    private final int left;
    private final int top;

    DigitLayout(int columns, int rows) {
        int best = 0;
        boolean bestLarge = false;
        boolean bestTwo = false;
        for (int kind = 0; kind < 4; kind++) {
            boolean two = (kind & 1) != 0;
            boolean big = (kind & 2) != 0;
            int dots = Math.min(columns / width(big, two), rows / height(big, two));
            int tall = dots * digitHeight(big);
            if (tall > best) {
                best = tall;
                bestLarge = big;
                bestTwo = two;
            }
        }
        large = bestLarge;
        twoLines = bestTwo;
        dot = best / digitHeight(large);
        left = (columns - dot * width(large, twoLines)) / 2;
        top = (rows - dot * height(large, twoLines)) / 2;
    }

    private static int digitWidth(boolean large) {
        return large ? LARGE_WIDTH : SMALL_WIDTH;
    }

    private static int digitHeight(boolean large) {
        return large ? BitmapFont.HEIGHT : SMALL_HEIGHT;
    }

    private static int width(boolean large, boolean two) {
        return two ? 2 * digitWidth(large) + 1 : 4 * digitWidth(large) + 5;
    }

    private static int height(boolean large, boolean two) {
        return two ? 2 * digitHeight(large) + 1 : digitHeight(large);
    }

    /** Returns true if digits fit on the matrix at all. */
    boolean fits() {
        return dot > 0;
    }

    /** Returns true if a pixel is lit by a digit; place 0 is the tens of the hours, 3 the ones of the minutes. */
    boolean isLit(int column, int row, int place, int digit) {
        if (!fits()) {
            return false;
        }
        int step = digitWidth(large) + 1;
        int right = place % 2 * step + (place >= 2 && !twoLines ? 2 * step + 2 : 0);
        int down = place >= 2 && twoLines ? digitHeight(large) + 1 : 0;
        int x = Math.floorDiv(column - left, dot) - right;
        int y = Math.floorDiv(row - top, dot) - down;
        if (x < 0 || x >= digitWidth(large) || y < 0 || y >= digitHeight(large)) {
            return false;
        }
        return large
                ? ((BitmapFont.columns('0' + digit)[x] >>> y) & 1) != 0
                : ((SMALL[digit] >>> (SMALL_WIDTH * (SMALL_HEIGHT - 1 - y) + SMALL_WIDTH - 1 - x)) & 1) != 0;
    }

    /** Returns true if a pixel belongs to the colon, which there is in one line only. */
    boolean isColon(int column, int row) {
        if (!fits()) {
            return false;
        }
        int x = Math.floorDiv(column - left, dot);
        int y = Math.floorDiv(row - top, dot);
        int middle = digitHeight(large) / 2;
        return !twoLines && x == 2 * digitWidth(large) + 2 && (y == middle - 1 || y == middle + 1);
    }
}
