// SPDX-License-Identifier: Apache-2.0
package io.diuna.animation.testkit;

import io.diuna.api.animation.Geometry;
import java.util.Arrays;

/** Coordinates of a line, a matrix or single points, as the platform gives them. */
final class TestGeometry implements Geometry {

    private final int columns;
    private final int rows;
    private final double[] x;
    private final double[] y;
    private final double[] z;
    private final double[] extents;

    TestGeometry(int columns, int rows) {
        if (columns < 1 || rows < 1) {
            throw new IllegalArgumentException(
                    columns + " x " + rows + " pixels are no zone; at least one column and one row are needed");
        }
        this.columns = columns;
        this.rows = rows;
        x = new double[columns * rows];
        y = new double[x.length];
        z = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = share(i % columns, columns);
            y[i] = share(i / columns, rows);
        }
        double longer = Math.max(1, Math.max(columns, rows) - 1);
        extents = rows == 1 ? new double[] {1, 0, 0} : new double[] {(columns - 1) / longer, (rows - 1) / longer, 0};
    }

    TestGeometry(double[] x, double[] y, double[] z) {
        if (x.length == 0 || x.length != y.length || x.length != z.length) {
            throw new IllegalArgumentException("A zone has as many x as y and z, and at least one, not " + x.length
                    + ", " + y.length + " and " + z.length);
        }
        columns = x.length;
        rows = 1;
        double longest = Math.max(extent(x), Math.max(extent(y), extent(z)));
        extents = longest == 0
                ? new double[] {1, 0, 0}
                : new double[] {extent(x) / longest, extent(y) / longest, extent(z) / longest};
        this.x = shares(x);
        this.y = shares(y);
        this.z = shares(z);
    }

    private static double share(int index, int count) {
        return count == 1 ? 0 : (double) index / (count - 1);
    }

    private static double least(double[] places) {
        return Arrays.stream(places).min().orElse(0);
    }

    private static double extent(double[] places) {
        return Arrays.stream(places).max().orElse(0) - least(places);
    }

    private static double[] shares(double[] places) {
        double least = least(places);
        double extent = extent(places);
        return Arrays.stream(places)
                .map(place -> extent == 0 ? 0 : (place - least) / extent)
                .toArray();
    }

    @Override
    public int length() {
        return x.length;
    }

    @Override
    public int columns() {
        return columns;
    }

    @Override
    public int rows() {
        return rows;
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
    public double width() {
        return extents[0];
    }

    @Override
    public double height() {
        return extents[1];
    }

    @Override
    public double depth() {
        return extents[2];
    }
}
