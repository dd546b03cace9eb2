// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.zone;

import io.diuna.api.animation.Geometry;
import io.diuna.platform.zone.MatrixShape;
import io.diuna.platform.zone.PointShape;
import io.diuna.platform.zone.ZoneLayout;
import io.diuna.platform.zone.ZonePoint;
import io.diuna.scheduler.render.GridGeometry;
import io.diuna.scheduler.render.LineGeometry;
import io.diuna.scheduler.render.PointGeometry;

/** Conversion between the wiring order of a zone's pixels and the order in which renderers see them. */
final class PixelWiring {

    /** Marks a wired pixel that shows nothing, because it lies in the spacing between groups; adjacent to no pixel index. */
    static final int DARK = Integer.MIN_VALUE;

    private PixelWiring() {}

    /** Returns the pixel coordinates as exposed to renderers. */
    static Geometry geometry(ZoneLayout layout) {
        if (layout.shape() instanceof MatrixShape matrix) {
            return new GridGeometry(matrix.width(), matrix.height());
        }
        if (layout.shape() instanceof PointShape shape) {
            return new PointGeometry(
                    shape.points().stream().mapToDouble(ZonePoint::x).toArray(),
                    shape.points().stream().mapToDouble(ZonePoint::y).toArray(),
                    shape.points().stream().mapToDouble(ZonePoint::z).toArray());
        }
        return new LineGeometry(layout.length());
    }

    /** Returns, for each wired pixel along the ranges, the index of the zone's pixel that it shows, or {@link #DARK}. */
    static int[] pixels(ZoneLayout layout) {
        int[] pixels = new int[layout.pixels()];
        int step = layout.grouping() + layout.spacing();
        int length = layout.length();
        int groups = (pixels.length + step - 1) / step;
        for (int i = 0; i < pixels.length; i++) {
            int group = i / step;
            if (i % step >= layout.grouping()) {
                pixels[i] = DARK;
            } else if (layout.shape() instanceof MatrixShape matrix) {
                pixels[i] = cell(matrix, group);
            } else {
                pixels[i] =
                        group < length ? group : groups - 1 - group; // groups beyond the length mirror the first half
            }
        }
        return pixels;
    }

    /** Returns the index, row by row of the mounted matrix, of the {@code group}th wired pixel. */
    private static int cell(MatrixShape matrix, int group) {
        int lastColumn = matrix.columns() - 1;
        int lastRow = matrix.rows() - 1;
        int line = group / matrix.columns();
        int along = group % matrix.columns();
        boolean back = matrix.serpentine() && line % 2 == 1;
        int column = back == matrix.corner().right() ? along : lastColumn - along;
        int row = matrix.corner().bottom() ? lastRow - line : line;
        return switch (matrix.rotation()) {
            case 90 -> column * matrix.width() + lastRow - row;
            case 180 -> (lastRow - row) * matrix.width() + lastColumn - column;
            case 270 -> (lastColumn - column) * matrix.width() + row;
            default -> row * matrix.width() + column;
        };
    }
}
