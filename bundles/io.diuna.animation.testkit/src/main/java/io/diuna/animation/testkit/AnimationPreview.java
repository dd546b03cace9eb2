// SPDX-License-Identifier: Apache-2.0
package io.diuna.animation.testkit;

import io.diuna.api.animation.Animation;
import io.diuna.api.animation.Geometry;
import io.diuna.api.color.Rgb;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * Moving preview of an animation: an animated PNG, in which each LED is a dot and which browsers show like any image, or rows for the
 * page of Diuna.
 */
public final class AnimationPreview {

    private static final int WIDTH = 240;
    private static final int FRAMES_PER_SECOND = 20;
    private static final int EVERY = (int) StepFrame.RATE / FRAMES_PER_SECOND;
    private static final int BACKGROUND = 0x101014;
    private static final double RADIUS = 0.45;

    private AnimationPreview() {}

    /**
     * Writes the preview of an animation with default parameters.
     *
     * @param file file to write, such as {@code target/fire.png}
     * @param seconds duration of the preview
     */
    public static void write(Path file, TestZone zone, Animation animation, int seconds) throws IOException {
        write(file, zone, new AnimationStepper(zone, animation), seconds);
    }

    /** Writes the preview of an animation whose parameters are set. */
    public static void write(Path file, TestZone zone, AnimationStepper stepper, int seconds) throws IOException {
        int[][] frames = stepper.record(seconds * FRAMES_PER_SECOND, EVERY);
        Geometry geometry = zone.geometry();
        int columns = geometry.columns();
        int dot = Math.max(2, WIDTH / columns);
        List<int[]> images = new ArrayList<>();
        for (int[] frame : frames) {
            images.add(image(geometry, frame, dot));
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, ApngWriter.write(columns * dot, geometry.rows() * dot, images, 1_000 / FRAMES_PER_SECOND));
    }

    /**
     * Writes the preview that the page of Diuna shows in its list of animations, if the plugin's jar has it: a PNG with a row for
     * each frame, 20 frames a second.
     *
     * @param file file to write: {@code src/main/resources/preview/<id of the animation>.png}
     * @param line a line, such as {@code TestZone.line(60)}
     * @param seconds duration of the preview; 5 is usual
     */
    public static void writeRows(Path file, TestZone line, Animation animation, int seconds) throws IOException {
        writeRows(file, line, new AnimationStepper(line, animation).record(seconds * FRAMES_PER_SECOND, EVERY));
    }

    /** Writes rows of these frames. */
    public static void writeRows(Path file, TestZone line, int[][] frames) throws IOException {
        if (line.geometry().rows() != 1) {
            throw new IllegalArgumentException("Rows show a line, not a matrix; use TestZone.line");
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        ImageIO.write(FrameImage.of(line.geometry(), frames), "png", file.toFile());
    }

    private static int[] image(Geometry geometry, int[] frame, int dot) {
        int width = geometry.columns() * dot;
        int[] image = new int[width * geometry.rows() * dot];
        for (int y = 0; y < geometry.rows() * dot; y++) {
            for (int x = 0; x < width; x++) {
                int color = Rgb.withoutWhite(frame[geometry.pixel(x / dot, y / dot)]);
                image[y * width + x] = Rgb.lighten(BACKGROUND, Rgb.scale(color, coverage(x % dot, y % dot, dot)));
            }
        }
        return image;
    }

    /** Returns how much of an image pixel the dot of an LED covers, 0 to 1. */
    private static double coverage(int x, int y, int dot) {
        double distance = Math.hypot(x + 0.5 - dot / 2.0, y + 0.5 - dot / 2.0);
        return Math.max(0, Math.min(1, dot * RADIUS - distance + 0.5));
    }
}
