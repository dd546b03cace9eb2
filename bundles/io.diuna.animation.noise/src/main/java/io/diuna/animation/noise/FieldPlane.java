// SPDX-License-Identifier: Apache-2.0
package io.diuna.animation.noise;

import io.diuna.api.animation.Geometry;

/** Plane of a zone, in which circles are round: its greatest extent is 1, and its centre is the origin. A line lies on the x axis. */
final class FieldPlane {

    private final double[] x;
    private final double[] y;
    private final boolean flat;

    FieldPlane(Geometry geometry) {
        x = new double[geometry.length()];
        y = new double[x.length];
        flat = geometry.height() == 0;
        for (int i = 0; i < x.length; i++) {
            x[i] = (geometry.x(i) - 0.5) * geometry.width();
            y[i] = (geometry.y(i) - 0.5) * geometry.height();
        }
    }

    /** Returns true for a line. */
    boolean isFlat() {
        return flat;
    }

    /** Returns the horizontal place of a pixel, -0.5 (left) to 0.5. */
    double x(int pixel) {
        return x[pixel];
    }

    /** Returns the vertical place of a pixel, -0.5 (top) to 0.5; 0 on a line. */
    double y(int pixel) {
        return y[pixel];
    }

    /** Returns 0 at the foot of the zone to 1 at its top: along a line, or up a matrix. */
    static double[] heights(Geometry geometry) {
        double[] heights = new double[geometry.length()];
        for (int i = 0; i < heights.length; i++) {
            heights[i] = geometry.height() == 0 ? geometry.x(i) : 1 - geometry.y(i);
        }
        return heights;
    }
}
