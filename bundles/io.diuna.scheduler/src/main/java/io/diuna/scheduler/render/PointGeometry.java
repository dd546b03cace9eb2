// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.render;

import io.diuna.api.animation.Geometry;
import java.util.Arrays;

/** Geometry of arbitrary points, scaled to 0 to 1 in each direction. Equal if all coordinates are. */
public final class PointGeometry implements Geometry {

    private final double[] x;
    private final double[] y;

    /**
     * @param x coordinates from left to right, in any unit
     * @param y coordinates from top to bottom
     */
    public PointGeometry(double[] x, double[] y) {
        this.x = shares(x);
        this.y = shares(y);
    }

    @Override
    public int length() {
        return x.length;
    }

    @Override
    public int columns() {
        return x.length;
    }

    @Override
    public int rows() {
        return 1;
    }

    @Override
    public double x(int pixel) {
        return x[pixel];
    }

    @Override
    public double y(int pixel) {
        return y[pixel];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PointGeometry points && Arrays.equals(x, points.x) && Arrays.equals(y, points.y);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(x) + Arrays.hashCode(y);
    }

    /** Coordinates as shares of their extent; 0 if all are the same. */
    private static double[] shares(double[] places) {
        double least = Arrays.stream(places).min().orElse(0);
        double extent = Arrays.stream(places).max().orElse(0) - least;
        return Arrays.stream(places)
                .map(place -> extent == 0 ? 0 : (place - least) / extent)
                .toArray();
    }
}
