// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.benchmarks.animation;

import io.diuna.animation.testkit.AnimationPreview;
import io.diuna.animation.testkit.AnimationStepper;
import io.diuna.animation.testkit.TestZone;
import io.diuna.api.animation.Animation;
import io.diuna.api.color.Rgb;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;

/** Contact sheet of an animation: a line of 60 LEDs, time downwards, and below it four frames on 16 x 16 LEDs. */
final class ContactSheet {

    private static final Integer[] RAINBOW = List.of(
                    0xFF0000, 0xFF6400, 0xFFC800, 0x8CF000, 0x00E63C, 0x00DCB4, 0x00A0FF, 0x1E3CFF, 0x7D1EFF, 0xD200DC,
                    0xFF0078)
            .toArray(Integer[]::new);

    /** The zone of the line; that of the matrix has the same colour and palette. */
    private static final TestZone LINE = TestZone.line(60).withPalette(RAINBOW);

    private static final TestZone MATRIX = TestZone.matrix(16, 16).withPalette(RAINBOW);

    private static final int TIMES = 28;
    private static final int TILES = 4;
    private static final int SIDE = 16;
    private static final int LED = 4;
    private static final int TILE = SIDE * LED + LED;
    private static final int WIDTH = TILES * TILE - LED;
    private static final int BACKGROUND = 0x181818;

    /** Frames before the first picture: what starts in the dark has begun. */
    private static final int WARM_FRAMES = 150;

    /** Frames between two rows of the line; a tile of the matrix comes every seventh row. */
    private static final int EVERY = 5;

    private static final int ROWS_PER_TILE = TIMES / TILES;

    /** Frames of a moving preview: five seconds. */
    private static final int PREVIEW_FRAMES = 100;

    /** Frames between two of a moving preview, which has 20 a second. */
    private static final int PREVIEW_EVERY = 3;

    /** Frames between two rows of animations that are slower or quicker than most. */
    private static final Map<String, Integer> OTHER_EVERY = Map.ofEntries(
            Map.entry("aurora", 10),
            Map.entry("blocks", 40),
            Map.entry("breathe", 15),
            Map.entry("clock", 60),
            Map.entry("color-cycle", 30),
            Map.entry("color-fade", 30),
            Map.entry("kaleidoscope", 10),
            Map.entry("lava", 12),
            Map.entry("life", 10),
            Map.entry("lightning", 6),
            Map.entry("metaballs", 10),
            Map.entry("ocean", 10),
            Map.entry("police", 4),
            Map.entry("strobe", 4),
            Map.entry("sunrise", 60),
            Map.entry("fire", 3));

    private static final Set<String> FROM_THE_START = Set.of("lightning", "scrolling-text", "sunrise");

    private ContactSheet() {}

    /** Writes the sheet of an animation with default parameters; of a sunrise that takes half a minute. */
    static void write(Path file, String id, Animation animation) throws IOException {
        int every = OTHER_EVERY.getOrDefault(id, EVERY);
        BufferedImage image = new BufferedImage(WIDTH, TIMES * LED + LED + SIDE * LED, BufferedImage.TYPE_INT_RGB);
        fill(image, 0, 0, image.getWidth(), image.getHeight(), BACKGROUND);
        AnimationStepper line = stepper(LINE, id, animation);
        AnimationStepper matrix = stepper(MATRIX, id, animation);
        int warm = FROM_THE_START.contains(id) ? 0 : WARM_FRAMES;
        for (int number = 0; number < warm + TIMES * every; number++) {
            int[] onLine = line.frame(number);
            int[] onMatrix = matrix.frame(number);
            int row = (number - warm) / every;
            if (number >= warm && (number - warm) % every == 0) {
                drawRow(image, row, onLine);
                if (row % ROWS_PER_TILE == ROWS_PER_TILE - 1) {
                    drawTile(image, row / ROWS_PER_TILE, onMatrix);
                }
            }
        }
        ImageIO.write(image, "png", file.toFile());
    }

    /** Writes the moving preview of an animation with default parameters, slow ones quicker than they are. */
    static void writePreview(Path file, String id, Animation animation) throws IOException {
        int every = Math.max(PREVIEW_EVERY, OTHER_EVERY.getOrDefault(id, EVERY) / 2);
        int warm = FROM_THE_START.contains(id) ? 0 : WARM_FRAMES;
        AnimationStepper line = stepper(LINE, id, animation);
        int[][] frames = new int[PREVIEW_FRAMES][];
        for (int number = 0; number < warm + PREVIEW_FRAMES * every; number++) {
            int[] pixels = line.frame(number);
            if (number >= warm && (number - warm) % every == 0) {
                frames[(number - warm) / every] = pixels;
            }
        }
        AnimationPreview.writeRows(file, LINE, frames);
    }

    private static AnimationStepper stepper(TestZone zone, String id, Animation animation) {
        AnimationStepper stepper = new AnimationStepper(zone, animation);
        return id.equals("sunrise") ? stepper.with("duration", 0.5) : stepper;
    }

    private static void drawRow(BufferedImage image, int row, int[] pixels) {
        int width = image.getWidth() / pixels.length;
        int left = (image.getWidth() - width * pixels.length) / 2;
        for (int i = 0; i < pixels.length; i++) {
            fill(image, left + i * width, row * LED, width, LED, pixels[i]);
        }
    }

    private static void drawTile(BufferedImage image, int tile, int[] pixels) {
        for (int i = 0; i < pixels.length; i++) {
            int x = tile * TILE + i % SIDE * LED;
            fill(image, x, TIMES * LED + LED + i / SIDE * LED, LED - 1, LED - 1, pixels[i]);
        }
    }

    private static void fill(BufferedImage image, int left, int top, int width, int height, int color) {
        for (int y = top; y < top + height; y++) {
            for (int x = left; x < left + width; x++) {
                image.setRGB(x, y, Rgb.withoutWhite(color));
            }
        }
    }
}
