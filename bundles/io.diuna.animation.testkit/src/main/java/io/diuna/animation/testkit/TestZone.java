// SPDX-License-Identifier: Apache-2.0
package io.diuna.animation.testkit;

import io.diuna.api.animation.Geometry;
import io.diuna.api.color.Palette;
import java.time.LocalDateTime;
import java.util.List;

/** Zone of a test: its shape, colour, palette, seed and time of day. Immutable: a method {@code with...} returns a changed copy. */
public final class TestZone {

    /** Colour of a zone unless it is set: orange. */
    public static final int COLOR = 0xFF8000;

    /** Palette of a zone unless it is set: red, green, blue. */
    public static final Palette PALETTE = Palette.of("test", "Test", List.of(0xFF0000, 0x00FF00, 0x0000FF));

    private static final LocalDateTime START = LocalDateTime.of(2026, 6, 21, 10, 8, 42);
    private static final long SEED = 1;

    private final Geometry geometry;
    private final int color;
    private final Palette palette;
    private final long seed;
    private final LocalDateTime start;
    private final double showStart;
    private final double showLength;

    private TestZone(
            Geometry geometry,
            int color,
            Palette palette,
            long seed,
            LocalDateTime start,
            double showStart,
            double showLength) {
        this.geometry = geometry;
        this.color = color;
        this.palette = palette;
        this.seed = seed;
        this.start = start;
        this.showStart = showStart;
        this.showLength = showLength;
    }

    /**
     * Creates a line.
     *
     * @param length number of pixels, at least 1
     */
    public static TestZone line(int length) {
        return of(new TestGeometry(length, 1));
    }

    /**
     * Creates a matrix.
     *
     * @param columns number of columns, at least 1
     * @param rows number of rows, at least 1
     */
    public static TestZone matrix(int columns, int rows) {
        return of(new TestGeometry(columns, rows));
    }

    /**
     * Creates a zone of pixels at any places.
     *
     * @param x coordinates from left to right, in any unit; as many as there are pixels
     * @param y coordinates from top to bottom, in the same unit
     * @param z coordinates from front to back, in the same unit
     */
    public static TestZone points(double[] x, double[] y, double[] z) {
        return of(new TestGeometry(x, y, z));
    }

    private static TestZone of(Geometry geometry) {
        return new TestZone(geometry, COLOR, PALETTE, SEED, START, 0, 1);
    }

    /** Returns a copy with another colour, packed. */
    public TestZone withColor(int newColor) {
        return new TestZone(geometry, newColor, palette, seed, start, showStart, showLength);
    }

    /** Returns a copy with another palette. */
    public TestZone withPalette(Palette newPalette) {
        return new TestZone(geometry, color, newPalette, seed, start, showStart, showLength);
    }

    /** Returns a copy with another palette of these packed colours. */
    public TestZone withPalette(Integer... colors) {
        return withPalette(Palette.of("test", "Test", List.of(colors)));
    }

    /** Returns a copy with another seed of the random source. */
    public TestZone withSeed(long newSeed) {
        return new TestZone(geometry, color, palette, newSeed, start, showStart, showLength);
    }

    /** Returns a copy whose time begins at another local date and time of day. */
    public TestZone withStart(LocalDateTime newStart) {
        return new TestZone(geometry, color, palette, seed, newStart, showStart, showLength);
    }

    /**
     * Returns a copy that is a part of a show.
     *
     * @param newStart share of the show's pixels before the zone, 0 to less than 1
     * @param newLength share of the show's pixels in the zone, more than 0 to 1
     */
    public TestZone withShow(double newStart, double newLength) {
        return new TestZone(geometry, color, palette, seed, start, newStart, newLength);
    }

    /** Returns the share of the show's pixels that come before the zone; 0 by default. */
    public double showStart() {
        return showStart;
    }

    /** Returns the share of the show's pixels that are the zone's; 1 by default. */
    public double showLength() {
        return showLength;
    }

    /** Returns the coordinates of the pixels. */
    public Geometry geometry() {
        return geometry;
    }

    /** Returns the colour, packed. */
    public int color() {
        return color;
    }

    /** Returns the palette. */
    public Palette palette() {
        return palette;
    }

    /** Returns the seed of the random source. */
    public long seed() {
        return seed;
    }

    /** Returns the local date and time of day at 0 s. */
    public LocalDateTime start() {
        return start;
    }
}
