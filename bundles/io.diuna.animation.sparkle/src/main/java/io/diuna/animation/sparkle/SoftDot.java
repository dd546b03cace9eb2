// SPDX-License-Identifier: Apache-2.0
package io.diuna.animation.sparkle;

import io.diuna.api.animation.Geometry;
import io.diuna.api.color.Rgb;

/** Soft dot: light at a place between pixels, shared among the nearest ones. */
final class SoftDot {

    private SoftDot() {}

    /**
     * Adds light at a place of a zone; what lies outside is not seen.
     *
     * @param column column, with fraction; 0 is the centre of the first
     * @param row row, with fraction
     */
    static void add(int[] pixels, Geometry geometry, double column, double row, int color) {
        int left = (int) Math.floor(column);
        int top = (int) Math.floor(row);
        double right = column - left;
        double down = row - top;
        addPixel(pixels, geometry, left, top, Rgb.scale(color, (1 - right) * (1 - down)));
        addPixel(pixels, geometry, left + 1, top, Rgb.scale(color, right * (1 - down)));
        addPixel(pixels, geometry, left, top + 1, Rgb.scale(color, (1 - right) * down));
        addPixel(pixels, geometry, left + 1, top + 1, Rgb.scale(color, right * down));
    }

    private static void addPixel(int[] pixels, Geometry geometry, int column, int row, int color) {
        if (column >= 0 && column < geometry.columns() && row >= 0 && row < geometry.rows()) {
            int pixel = geometry.pixel(column, row);
            pixels[pixel] = Rgb.add(pixels[pixel], color);
        }
    }
}
