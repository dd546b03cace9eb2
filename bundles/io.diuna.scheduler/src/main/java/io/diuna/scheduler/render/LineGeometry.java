// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.render;

import io.diuna.api.animation.Geometry;

/**
 * Geometry of a line, evenly spaced from 0 to 1.
 *
 * @param length number of pixels
 */
public record LineGeometry(int length) implements Geometry {

    @Override
    public int columns() {
        return length;
    }

    @Override
    public int rows() {
        return 1;
    }

    @Override
    public double x(int pixel) {
        return length == 1 ? 0 : (double) pixel / (length - 1);
    }

    @Override
    public double turn(int pixel) {
        return (double) pixel / length;
    }

    @Override
    public double y(int pixel) {
        return 0;
    }
}
