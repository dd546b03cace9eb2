// SPDX-License-Identifier: Apache-2.0
package io.diuna.api.color;

import java.util.List;

/**
 * A named run of colours that animations draw from. It is cyclic: after the last colour comes the first again, without
 * a seam. Immutable; look-ups allocate nothing and any thread may make them.
 */
public final class Palette {

    private static final int STEPS = 256;

    private final String id;
    private final String label;
    private final List<Integer> colors;
    private final int[] table = new int[STEPS];

    /**
     * @param id what configuration and REST call it
     * @param label what people read
     * @param colors at least one packed colour, spread evenly over the palette
     * @throws IllegalArgumentException when there is no colour
     */
    public Palette(String id, String label, List<Integer> colors) {
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

    public String id() {
        return id;
    }

    public String label() {
        return label;
    }

    /** The colours that it was made of, packed. */
    public List<Integer> colors() {
        return colors;
    }

    /**
     * The colour at a place.
     *
     * @param place in turns: 0 and 1 are the first colour; any finite value, only its fraction counts
     */
    public int at(double place) {
        double exact = (place - Math.floor(place)) * STEPS;
        int step = (int) exact;
        return Rgb.mix256(table[step & (STEPS - 1)], table[(step + 1) & (STEPS - 1)], (int) ((exact - step) * 256));
    }
}
