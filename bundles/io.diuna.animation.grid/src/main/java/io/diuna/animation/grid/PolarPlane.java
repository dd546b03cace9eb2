// SPDX-License-Identifier: Apache-2.0
package io.diuna.animation.grid;

import io.diuna.api.animation.Geometry;

/** Polar coordinates of a zone around its centre. A line is a ray to both sides: its angle runs from end to end. */
final class PolarPlane {

    private final double[] angles;
    private final double[] radii;

    PolarPlane(Geometry geometry) {
        angles = new double[geometry.length()];
        radii = new double[angles.length];
        for (int i = 0; i < angles.length; i++) {
            double x = (geometry.x(i) - 0.5) * geometry.width();
            double y = (geometry.y(i) - 0.5) * geometry.height();
            radii[i] = 2 * Math.sqrt(x * x + y * y);
            angles[i] = geometry.height() == 0 ? geometry.turn(i) : StrictMath.atan2(y, x) / (2 * Math.PI);
        }
    }

    /** Returns the angle of a pixel in turns, clockwise from the right. */
    double angle(int pixel) {
        return angles[pixel];
    }

    /** Returns the distance of a pixel from the centre: 0 to 1 at the nearest edge of a square, 1.4 in its corners. */
    double radius(int pixel) {
        return radii[pixel];
    }
}
