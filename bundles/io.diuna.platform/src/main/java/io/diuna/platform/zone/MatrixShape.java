// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.zone;

import io.diuna.api.ConfigurationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rows of pixels, one wired after the other. All but the rotation describes the panel as it was made; renderers see it as
 * it hangs: row by row, from the top left.
 *
 * @param columns pixels of a row, at least 1
 * @param rows how many rows, at least 1
 * @param serpentine whether every other row runs back
 * @param corner where the first pixel is
 * @param rotation by how many degrees the panel is turned clockwise: 0, 90, 180 or 270
 */
public record MatrixShape(int columns, int rows, boolean serpentine, Corner corner, int rotation) implements ZoneShape {

    /** The most columns, and the most rows. */
    public static final int LONGEST_SIDE = 10_000;

    private static final Pattern SIZE = Pattern.compile("(\\d{1,6})\\s*x\\s*(\\d{1,6})");

    /**
     * Checks the numbers.
     *
     * @throws ConfigurationException when one of them cannot be; it names the field as in {@code matrix.columns}
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
     * Makes one from a size as people write it: {@code 16x8}, columns first.
     *
     * @throws ConfigurationException when it is none
     */
    public static MatrixShape of(String size, boolean serpentine, Corner corner, int rotation) {
        Matcher matcher = SIZE.matcher(size.strip());
        if (!matcher.matches()) {
            throw new ConfigurationException(
                    "matrix", "'" + size + "' is no size of a matrix; write columns and rows, such as 16x8");
        }
        return new MatrixShape(
                Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)), serpentine, corner, rotation);
    }

    /** Pixels from left to right as it hangs. */
    public int width() {
        return upright() ? columns : rows;
    }

    /** Pixels from top to bottom as it hangs. */
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
        if (value < 1 || value > LONGEST_SIDE) {
            throw new ConfigurationException(
                    "matrix." + field, "A matrix has 1 to " + LONGEST_SIDE + " " + field + ", not " + value);
        }
    }
}
