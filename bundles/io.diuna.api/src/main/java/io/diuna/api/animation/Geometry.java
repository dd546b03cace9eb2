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
}
