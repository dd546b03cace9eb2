// SPDX-License-Identifier: Apache-2.0
package io.diuna.animation.grid;

import io.diuna.api.animation.Geometry;

/**
 * Shape of a zone for animations of cells: a matrix as it is; a line as one column that begins at its foot, so that what falls
 * in a matrix runs towards the start of a line.
 */
final class GridShape {

    private final int columns;
    private final int rows;
    private final int[] pixels;

    GridShape(Geometry geometry) {
        boolean flat = geometry.rows() == 1;
        columns = flat ? 1 : geometry.columns();
        rows = flat ? geometry.length() : geometry.rows();
        pixels = new int[columns * rows];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = flat ? pixels.length - 1 - i : geometry.pixel(i % columns, i / columns);
        }
    }

    int columns() {
        return columns;
    }

    int rows() {
        return rows;
    }

    /** Returns the pixel of a cell. Cells are numbered row by row from the top. */
    int pixel(int cell) {
        return pixels[cell];
    }
}
