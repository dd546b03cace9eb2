// SPDX-License-Identifier: Apache-2.0
package io.diuna.animation.image;

import io.diuna.api.animation.Geometry;
import java.awt.image.BufferedImage;
import java.util.Locale;

/**
 * Sampler that fits a picture to the pixels of a zone: each pixel has the mean colour of the part of the picture that it covers.
 * Transparent parts are black. A line has all rows of the picture, one after the other.
 */
final class ZoneSampler {

    /** Most rows of a picture on a line. */
    private static final int MOST_ROWS = 256;

    private final Geometry geometry;
    private final Fit fit;

    ZoneSampler(Geometry geometry, Fit fit) {
        this.geometry = geometry;
        this.fit = fit;
    }

    /** Way in which a picture of other proportions is fitted. */
    enum Fit {
        /** The zone is filled, and what does not fit is cut off. */
        FILL,
        /** The whole picture is seen, and what is left of the zone is black. */
        WHOLE,
        /** The proportions are given up. */
        STRETCH;

        /** Returns the fit of an option of the parameter. */
        static Fit of(String id) {
            return valueOf(id.toUpperCase(Locale.ROOT));
        }

        private double scale(double across, double down) {
            return this == FILL ? Math.max(across, down) : Math.min(across, down);
        }
    }

    /** Returns the number of rows that a picture has in the zone: 1 but for a line. */
    int rows(BufferedImage picture) {
        if (!isLine()) {
            return 1;
        }
        long rows = Math.round((double) geometry.length() * picture.getHeight() / picture.getWidth());
        return (int) Math.max(1, Math.min(MOST_ROWS, Math.min(picture.getHeight(), rows)));
    }

    /**
     * Returns the colours of the zone's pixels.
     *
     * @param row row of a line, 0 to {@link #rows} - 1; 0 otherwise
     */
    int[] sample(BufferedImage picture, int row) {
        Pixels pixels = new Pixels(picture);
        int length = geometry.length();
        int[] colors = new int[length];
        if (isLine()) {
            double step = (double) pixels.width / length;
            double down = (double) pixels.height / rows(picture);
            for (int i = 0; i < length; i++) {
                colors[i] = pixels.mean(i * step, (i + 1) * step, row * down, (row + 1) * down);
            }
            return colors;
        }
        boolean isMatrix = geometry.rows() > 1;
        double width = isMatrix ? geometry.columns() : Math.max(1e-6, geometry.width());
        double height = isMatrix ? geometry.rows() : Math.max(1e-6, geometry.height());
        double across = width / pixels.width;
        double down = height / pixels.height;
        if (fit != Fit.STRETCH) {
            across = fit.scale(across, down);
            down = across;
        }
        double size = isMatrix ? 1 : Math.sqrt(width * height / length); // of a pixel, in the unit of width and height
        for (int i = 0; i < length; i++) {
            double x = isMatrix ? geometry.column(i) + 0.5 : geometry.x(i) * width;
            double y = isMatrix ? geometry.row(i) + 0.5 : geometry.y(i) * height;
            double left = (x - width / 2) / across + pixels.width / 2.0;
            double top = (y - height / 2) / down + pixels.height / 2.0;
            double reachX = size / across / 2;
            double reachY = size / down / 2;
            colors[i] = pixels.mean(left - reachX, left + reachX, top - reachY, top + reachY);
        }
        return colors;
    }

    private boolean isLine() {
        return geometry.rows() == 1 && geometry.height() == 0;
    }

    /** Pixels of a picture. */
    private static final class Pixels {

        final int width;
        final int height;
        private final int[] colors;

        Pixels(BufferedImage picture) {
            width = picture.getWidth();
            height = picture.getHeight();
            colors = picture.getRGB(0, 0, width, height, null, 0, width);
        }

        /** Returns the mean of the pixels whose middle is in an area, at least of one; black outside the picture. */
        int mean(double left, double right, double top, double bottom) {
            int fromX = first(left, right);
            int toX = Math.max(fromX + 1, (int) Math.ceil(right - 0.5));
            int fromY = first(top, bottom);
            int toY = Math.max(fromY + 1, (int) Math.ceil(bottom - 0.5));
            long red = 0;
            long green = 0;
            long blue = 0;
            for (int y = Math.max(0, fromY); y < Math.min(height, toY); y++) {
                for (int x = Math.max(0, fromX); x < Math.min(width, toX); x++) {
                    int color = colors[y * width + x];
                    long alpha = (color >>> 24) & 0xFFL;
                    red += (color >> 16 & 0xFF) * alpha;
                    green += (color >> 8 & 0xFF) * alpha;
                    blue += (color & 0xFF) * alpha;
                }
            }
            long area = (long) (toX - fromX) * (toY - fromY) * 0xFF;
            return (int) (red / area) << 16 | (int) (green / area) << 8 | (int) (blue / area);
        }

        private static int first(double from, double to) {
            int first = (int) Math.ceil(from - 0.5);
            return first < to - 0.5 ? first : (int) Math.floor((from + to) / 2);
        }
    }
}
