// SPDX-License-Identifier: Apache-2.0
package io.diuna.animation.testkit;

import io.diuna.api.animation.Animation;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/**
 * Golden frames: pictures of an animation that were looked at once, and that it must render ever after. They are PNG files
 * in {@code src/test/golden}, one image pixel for each LED; of a line one row a frame.
 *
 * <p>A picture that is missing or differs fails the test, and what was rendered is written to {@code target/golden}, with a
 * second picture that shows the differences, four times enhanced. The system property {@code diuna.golden.accept=true}
 * accepts what was rendered.
 */
public final class GoldenFrames {

    /** System property that accepts what is rendered. */
    public static final String ACCEPT = "diuna.golden.accept";

    private static final Path GOLDEN = Path.of("src", "test", "golden");
    private static final Path ACTUAL = Path.of("target", "golden");
    private static final int ENHANCEMENT = 4;
    private static final int PICTURES = 40;
    private static final int EVERY = 10;

    private GoldenFrames() {}

    /**
     * Checks 40 pictures, six a second, of an animation with default parameters.
     *
     * @param name name of the file, without its ending
     */
    public static void check(String name, TestZone zone, Animation animation) {
        check(name, zone, new AnimationStepper(zone, animation).record(PICTURES, EVERY));
    }

    /**
     * Checks pictures.
     *
     * @param name name of the file, without its ending
     * @param zone zone of the pictures, for its shape
     * @param frames pictures, each of as many packed colours as the zone has pixels
     * @throws AssertionError if they are not those of the file
     */
    public static void check(String name, TestZone zone, int[][] frames) {
        check(name, FrameImage.of(zone.geometry(), frames), GOLDEN, ACTUAL, Boolean.getBoolean(ACCEPT));
    }

    static void check(String name, BufferedImage actual, Path golden, Path output, boolean accept) {
        Path file = golden.resolve(name + ".png");
        try {
            if (accept) {
                write(file, actual);
                return;
            }
            if (!Files.exists(file)) {
                Path written = write(output.resolve(name + "-actual.png"), actual);
                throw new AssertionError("There are no golden frames " + file + ". Look at " + written
                        + "; if it is right, accept it with -D" + ACCEPT + "=true");
            }
            compare(name, ImageIO.read(file.toFile()), actual, output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void compare(String name, BufferedImage expected, BufferedImage actual, Path output)
            throws IOException {
        boolean sameSize = expected.getWidth() == actual.getWidth() && expected.getHeight() == actual.getHeight();
        int differing = sameSize ? differing(expected, actual) : 0;
        if (sameSize && differing == 0) {
            return;
        }
        Path written = write(output.resolve(name + "-actual.png"), actual);
        if (!sameSize) {
            throw new AssertionError("The golden frames '" + name + "' are " + expected.getWidth() + " x "
                    + expected.getHeight() + " pixels, those rendered " + actual.getWidth() + " x " + actual.getHeight()
                    + ". Look at " + written + "; if it is right, accept it with -D" + ACCEPT + "=true");
        }
        Path difference = write(output.resolve(name + "-diff.png"), difference(expected, actual));
        throw new AssertionError(differing + " pixels differ from the golden frames '" + name + "'. Look at " + written
                + " and " + difference + "; if it is right, accept it with -D" + ACCEPT + "=true");
    }

    private static int differing(BufferedImage expected, BufferedImage actual) {
        int differing = 0;
        for (int y = 0; y < expected.getHeight(); y++) {
            for (int x = 0; x < expected.getWidth(); x++) {
                differing += (expected.getRGB(x, y) ^ actual.getRGB(x, y)) << 8 == 0 ? 0 : 1;
            }
        }
        return differing;
    }

    private static BufferedImage difference(BufferedImage expected, BufferedImage actual) {
        BufferedImage image = new BufferedImage(expected.getWidth(), expected.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < expected.getHeight(); y++) {
            for (int x = 0; x < expected.getWidth(); x++) {
                int color = 0;
                for (int shift = 0; shift < 24; shift += 8) {
                    int difference =
                            ((expected.getRGB(x, y) >>> shift) & 0xFF) - ((actual.getRGB(x, y) >>> shift) & 0xFF);
                    color |= Math.min(255, ENHANCEMENT * Math.abs(difference)) << shift;
                }
                image.setRGB(x, y, color);
            }
        }
        return image;
    }

    private static Path write(Path file, BufferedImage image) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        ImageIO.write(image, "png", file.toFile());
        return file;
    }
}
