// SPDX-License-Identifier: Apache-2.0
package io.diuna.api.color;

import java.util.List;

/**
 * Palette: a named list of colours that animations draw from, interpolated and cyclic (after the last colour comes the
 * first again). Immutable. Look-ups allocate nothing; any thread may call.
 */
public final class Palette {

    private static final int STEPS = 256;

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

    /**
     * Returns the colour at a position, packed.
     *
     * @param place position in turns: 0 and 1 are the first colour; any finite value, only its fraction counts
     * @return the packed colour, linearly interpolated
     */
    public int at(double place) {
        double exact = (place - Math.floor(place)) * STEPS;
        int step = (int) exact;
        return Rgb.mix256(table[step & (STEPS - 1)], table[(step + 1) & (STEPS - 1)], (int) ((exact - step) * 256));
    }
}
