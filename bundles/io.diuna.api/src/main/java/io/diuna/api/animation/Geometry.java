// SPDX-License-Identifier: Apache-2.0
package io.diuna.api.animation;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Coordinates of the pixels of a zone, as shares of its extent, 0 to 1; a line has x only. Pixels of a matrix come row by
 * row from the top left, as the panel hangs: pixel {@code i} is in column {@code i % columns()}, row
 * {@code i / columns()}. Pixels of a line and of a free layout come in the order of the zone.
 */
@ProviderType
public interface Geometry {

    /** {@return the number of pixels} */
    int length();

    /** {@return the number of columns of a matrix; the length of a line or a free layout} */
    int columns();

    /** {@return the number of rows of a matrix; 1 for a line or a free layout} */
    int rows();

    /**
     * Returns the horizontal coordinate.
     *
     * @param pixel index of the pixel, from 0
     * @return 0 (left) to 1 (right)
     */
    double x(int pixel);

    /**
     * Returns the horizontal coordinate on a ring, for what repeats after a turn, such as a palette: n columns are n
     * different places, and the one after the last is the first again. What must reach both ends uses {@link #x}.
     *
     * @param pixel index of the pixel, from 0
     * @return turns, 0 to less than 1: column i of n is at i / n
     */
    default double turn(int pixel) {
        return x(pixel) * (columns() - 1) / columns();
    }

    /**
     * Returns the vertical coordinate.
     *
     * @param pixel index of the pixel, from 0
     * @return 0 (top) to 1 (bottom); 0 for a line
     */
    double y(int pixel);

    /**
     * Returns the depth.
     *
     * @param pixel index of the pixel, from 0
     * @return 0 (front) to 1 (back); 0 unless the zone's layout has three dimensions
     */
    default double z(int pixel) {
        return 0;
    }

    /**
     * {@return the horizontal extent as a share of the greatest extent, 0 to 1} Multiplied by it, {@link #x} is in the same
     * unit as {@link #y} multiplied by {@link #height}: a circle is round.
     */
    default double width() {
        return 1;
    }

    /** {@return the vertical extent as a share of the greatest extent, 0 to 1; 0 for a line} */
    default double height() {
        return 0;
    }

    /** {@return the depth as a share of the greatest extent, 0 to 1; 0 without depth} */
    default double depth() {
        return 0;
    }

    /**
     * Returns the column of a pixel of a matrix.
     *
     * @param pixel index of the pixel, from 0
     * @return 0 (left) to {@code columns() - 1}
     */
    default int column(int pixel) {
        return pixel % columns();
    }

    /**
     * Returns the row of a pixel of a matrix.
     *
     * @param pixel index of the pixel, from 0
     * @return 0 (top) to {@code rows() - 1}
     */
    default int row(int pixel) {
        return pixel / columns();
    }

    /**
     * Returns the pixel at a place of a matrix.
     *
     * @param column 0 (left) to {@code columns() - 1}; not checked
     * @param row 0 (top) to {@code rows() - 1}; not checked
     * @return index of the pixel
     */
    default int pixel(int column, int row) {
        return row * columns() + column;
    }
}
