// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.render;

import io.diuna.api.animation.Geometry;
import java.util.Arrays;

/** Geometry of arbitrary points, scaled to 0 to 1 in each direction. Equal if all coordinates and proportions are. */
public final class PointGeometry implements Geometry {

    private final double[] x;
    private final double[] y;
    private final double[] z;
    private final double width;
    private final double height;
    private final double depth;

    /**
     * @param x coordinates from left to right, in any unit
     * @param y coordinates from top to bottom
     * @param z coordinates from front to back
     */
    public PointGeometry(double[] x, double[] y, double[] z) {
        this.x = shares(x);
        this.y = shares(y);
        this.z = shares(z);
        double longest = Math.max(extent(x), Math.max(extent(y), extent(z)));
        width = longest == 0 ? 1 : extent(x) / longest;
        height = longest == 0 ? 0 : extent(y) / longest;
        depth = longest == 0 ? 0 : extent(z) / longest;
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
    public double z(int pixel) {
        return z[pixel];
    }

    @Override
    public double depth() {
        return depth;
    }

    @Override
    public double width() {
        return width;
    }

    @Override
    public double height() {
        return height;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PointGeometry points
                && width == points.width
                && height == points.height
                && Arrays.equals(x, points.x)
                && depth == points.depth
                && Arrays.equals(y, points.y)
                && Arrays.equals(z, points.z);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(x) + Arrays.hashCode(y);
    }

    private static double least(double[] places) {
        return Arrays.stream(places).min().orElse(0);
    }

    private static double extent(double[] places) {
        return Arrays.stream(places).max().orElse(0) - least(places);
    }

    /** Coordinates as shares of their extent; 0 if all are the same. */
    private static double[] shares(double[] places) {
        double least = least(places);
        double extent = extent(places);
        return Arrays.stream(places)
                .map(place -> extent == 0 ? 0 : (place - least) / extent)
                .toArray();
    }
}
