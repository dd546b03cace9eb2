// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.zone;

import io.diuna.api.ConfigurationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Matrix: rows of pixels, wired one after the other. All values except the rotation describe the panel as it was made.
 * Renderers see it as it hangs: row by row from the top left.
 *
 * @param columns pixels of a row, 1 to {@value #MAX_SIDE}
 * @param rows number of rows, 1 to {@value #MAX_SIDE}
 * @param serpentine true if every other row runs backwards
 * @param corner position of the first pixel
 * @param rotation clockwise rotation of the panel in degrees: 0, 90, 180 or 270
 */
public record MatrixShape(int columns, int rows, boolean serpentine, Corner corner, int rotation) implements ZoneShape {

    /** Greatest number of columns, and of rows. */
    public static final int MAX_SIDE = 10_000;

    private static final Pattern SIZE = Pattern.compile("(\\d{1,6})\\s*x\\s*(\\d{1,6})");

    /**
     * Checks the numbers.
     *
     * @throws ConfigurationException if a number is invalid; it names the field, such as {@code matrix.columns}
     */
    public MatrixShape {
        checkSide("columns", columns);
        checkSide("rows", rows);
        if (rotation != 0 && rotation != 90 && rotation != 180 && rotation != 270) {
            throw new ConfigurationException(
                    "matrix.rotation", "A matrix is turned by 0, 90, 180 or 270 degrees, not " + rotation);
        }
    }

    /**
     * Creates a matrix from a size such as {@code 16x8}, columns first.
     *
     * @throws ConfigurationException if the text is not a size
     */
    public static MatrixShape of(String size, boolean serpentine, Corner corner, int rotation) {
        Matcher matcher = SIZE.matcher(size.strip());
        if (!matcher.matches()) {
            throw new ConfigurationException(
                    "matrix", "'" + size + "' is not a matrix size; write columns and rows, such as 16x8");
        }
        return new MatrixShape(
                Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)), serpentine, corner, rotation);
    }

    /** Returns the number of pixels from left to right, as the panel hangs. */
    public int width() {
        return upright() ? columns : rows;
    }

    /** Returns the number of pixels from top to bottom, as the panel hangs. */
    public int height() {
        return upright() ? rows : columns;
    }

    @Override
    public void check(String zone, int groups) {
        if (columns * rows != groups) {
            throw new ConfigurationException(
                    "matrix",
                    "A matrix of " + columns + "x" + rows + " has " + columns * rows + " pixels, but zone '" + zone
                            + "' has " + groups + "; make them as many");
        }
    }

    private boolean upright() {
        return rotation % 180 == 0;
    }

    private static void checkSide(String field, int value) {
        if (value < 1 || value > MAX_SIDE) {
            throw new ConfigurationException(
                    "matrix." + field, "A matrix has 1 to " + MAX_SIDE + " " + field + ", not " + value);
        }
    }
}
