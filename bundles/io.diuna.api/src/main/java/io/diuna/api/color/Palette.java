// SPDX-License-Identifier: Apache-2.0
package io.diuna.api.color;

import java.util.List;

/**
 * Palette: a named list of colours that animations draw from, interpolated and cyclic (after the last colour comes the
 * first again). Immutable. Look-ups allocate nothing; any thread may call.
 */
public final class Palette {

    /** Binary digits of a step: a turn has 4,096 of them. */
    private static final int STEP_BITS = 12;

    private static final int STEPS = 1 << STEP_BITS;

    /** Binary digits of a fraction that are less than a step. */
    private static final int REST_BITS = Integer.SIZE - STEP_BITS;

    private static final int HALF_STEP = 1 << (REST_BITS - 1);

    private static final double TURN = 0x1p32;

    private final String id;
    private final String label;
    private final List<Integer> colors;
    private final int[] table = new int[STEPS];

    /**
     * Creates a palette.
     *
     * @param id id in configuration and REST
     * @param label display name
     * @param colors at least one packed colour; they are spread evenly over the palette
     * @return the palette
     * @throws IllegalArgumentException if there is no colour
     */
    public static Palette of(String id, String label, List<Integer> colors) {
        return new Palette(id, label, colors);
    }

    private Palette(String id, String label, List<Integer> colors) {
        if (colors.isEmpty()) {
            throw new IllegalArgumentException("Palette '" + id + "' has no colour; give it at least one");
        }
        this.id = id;
        this.label = label;
        this.colors = List.copyOf(colors);
        for (int i = 0; i < STEPS; i++) {
            double place = (double) i * this.colors.size() / STEPS;
            int from = this.colors.get((int) place);
            int to = this.colors.get(((int) place + 1) % this.colors.size());
            table[i] = Rgb.mix(from, to, place - (int) place);
        }
    }

    /** {@return the id in configuration and REST} */
    public String id() {
        return id;
    }

    /** {@return the display name} */
    public String label() {
        return label;
    }

    /** {@return the colours that the palette was created from, packed} */
    public List<Integer> colors() {
        return colors;
    }

    /** {@return the number of colours that the palette was created from} */
    public int size() {
        return colors.size();
    }

    /**
     * Returns one of the colours that the palette was created from.
     *
     * @param index any number: after the last colour comes the first again
     * @return the packed colour
     */
    public int color(int index) {
        return colors.get(Math.floorMod(index, colors.size()));
    }

    /**
     * Returns the colour at a place on the way from the first colour to the last, which is not cyclic: for what must reach
     * both ends, such as a scale.
     *
     * @param share 0 (the first colour) to 1 (the last one); clamped, NaN is 0
     * @return the packed colour
     */
    public int along(double share) {
        double clamped = share > 0 ? Math.min(share, 1) : 0;
        return at(clamped * (colors.size() - 1) / colors.size());
    }

    /**
     * Returns the colour at a position, packed.
     *
     * @param place position in turns: 0 and 1 are the first colour; any finite value, only its fraction counts
     * @return the packed colour, linearly interpolated, at the nearest of 4,096 steps of a turn
     */
    public int at(double place) {
        return atFraction(fraction(place));
    }

    /**
     * Returns the fraction of a position, for {@link #atFraction}. The sum of two fractions is the fraction of the sum of their
     * positions, whatever overflows.
     *
     * @param place position in turns; any finite value, only its fraction counts
     * @return its fraction in units of 2<sup>-32</sup> turns, all 32 bits of which count
     */
    public static int fraction(double place) {
        return (int) (long) ((place - Math.floor(place)) * TURN);
    }

    /**
     * Returns the colour at a fraction of a turn, packed: {@link #at} for loops over many pixels, where it costs one look-up in a
     * table.
     *
     * @param fraction units of 2<sup>-32</sup> turns, as of {@link #fraction}; any value
     * @return the packed colour, linearly interpolated, at the nearest of 4,096 steps of a turn
     */
    public int atFraction(int fraction) {
        return table[(fraction + HALF_STEP) >>> REST_BITS];
    }
}
