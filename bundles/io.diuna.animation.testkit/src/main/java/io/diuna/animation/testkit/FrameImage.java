// SPDX-License-Identifier: Apache-2.0
package io.diuna.animation.testkit;

import io.diuna.api.animation.Geometry;
import io.diuna.api.color.Rgb;
import java.awt.image.BufferedImage;

/**
 * Image of frames, one image pixel for each LED: for a line one row a frame, from top to bottom; for a matrix the frames side
 * by side, row by row, with a grey line between them.
 */
final class FrameImage {

    private static final int TILES_PER_ROW = 8;
    private static final int GAP = 0x404040;

    private FrameImage() {}

    static BufferedImage of(Geometry geometry, int[][] frames) {
        return geometry.rows() == 1 ? rows(geometry, frames) : tiles(geometry, frames);
    }

    private static BufferedImage rows(Geometry geometry, int[][] frames) {
        BufferedImage image = new BufferedImage(geometry.length(), frames.length, BufferedImage.TYPE_INT_RGB);
        for (int frame = 0; frame < frames.length; frame++) {
            for (int pixel = 0; pixel < geometry.length(); pixel++) {
                image.setRGB(pixel, frame, Rgb.withoutWhite(frames[frame][pixel]));
            }
        }
        return image;
    }

    private static BufferedImage tiles(Geometry geometry, int[][] frames) {
        int across = Math.min(frames.length, TILES_PER_ROW);
        int down = (frames.length + across - 1) / across;
        int width = geometry.columns() + 1;
        int height = geometry.rows() + 1;
        BufferedImage image = new BufferedImage(across * width - 1, down * height - 1, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                image.setRGB(x, y, GAP);
            }
        }
        for (int frame = 0; frame < frames.length; frame++) {
            for (int pixel = 0; pixel < geometry.length(); pixel++) {
                image.setRGB(
                        frame % across * width + geometry.column(pixel),
                        frame / across * height + geometry.row(pixel),
                        Rgb.withoutWhite(frames[frame][pixel]));
            }
        }
        return image;
    }
}
