// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.render;

import io.diuna.api.animation.Geometry;

/**
 * Geometry of a grid, row by row, evenly spaced from 0 to 1 in both directions.
 *
 * @param columns from left to right
 * @param rows from top to bottom
 */
public record GridGeometry(int columns, int rows) implements Geometry {

    @Override
    public int length() {
        return columns * rows;
    }

    @Override
    public double x(int pixel) {
        int column = pixel % columns;
        return columns == 1 ? 0 : (double) column / (columns - 1);
    }

    @Override
    public double turn(int pixel) {
        return (double) (pixel % columns) / columns;
    }

    @Override
    public double y(int pixel) {
        int row = pixel / columns;
        return rows == 1 ? 0 : (double) row / (rows - 1);
    }

    @Override
    public double width() {
        return columns == 1 && rows == 1 ? 1 : (columns - 1.0) / (Math.max(columns, rows) - 1);
    }

    @Override
    public double height() {
        return rows == 1 ? 0 : (rows - 1.0) / (Math.max(columns, rows) - 1);
    }
}
