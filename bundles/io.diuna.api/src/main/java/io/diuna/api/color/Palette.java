// SPDX-License-Identifier: Apache-2.0
package io.diuna.api.color;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Palette: a named list of colours that animations draw from, cyclic (after the last colour comes the first again), and
 * interpolated in the colour space Oklab, in which equal steps look equal. Immutable; any thread may call. Look-ups allocate
 * nothing but the table of colours, at the first one.
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

    /** Made at the first look-up. Safe without a lock, since a table is immutable, and two equal ones do no harm. */
    private @Nullable Table table;

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
    }

    /** Colours of all steps. */
    private static final class Table {

        final int[] steps = new int[STEPS];

        Table(List<Integer> colors) {
            int count = colors.size();
            double[][] labs = colors.stream().map(OkLab::of).toArray(double[][]::new);
            for (int i = 0; i < STEPS; i++) {
                double place = (double) i * count / STEPS;
                int from = (int) place;
                int to = (from + 1) % count;
                double share = place - from;
                int white = Rgb.mix(colors.get(from), colors.get(to), share) & ~Rgb.WHITE;
                steps[i] = share == 0 ? colors.get(from) : white | OkLab.mix(labs[from], labs[to], share);
            }
        }
    }

    private int[] steps() {
        Table present = table;
        if (present == null) {
            present = new Table(colors);
            table = present;
        }
        return present.steps;
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
     * @return the packed colour, interpolated, at the nearest of 4,096 steps of a turn
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
     * @return the packed colour, interpolated, at the nearest of 4,096 steps of a turn
     */
    public int atFraction(int fraction) {
        return steps()[(fraction + HALF_STEP) >>> REST_BITS];
    }
}
