// SPDX-License-Identifier: Apache-2.0
package io.diuna.api.animation;

/**
 * Wave functions with period 1, for any finite argument in turns. The sine comes from a table (error below 1e-5), because
 * the exact function costs ten times as much for each pixel. Nothing allocates.
 */
public final class Waves {

    private static final int STEPS = 1024;
    private static final double[] SINE = new double[STEPS + 1];

    static {
        for (int i = 0; i <= STEPS; i++) {
            SINE[i] = Math.sin(2 * Math.PI * i / STEPS);
        }
    }

    private Waves() {}

    /**
     * Returns the sine of an angle in turns.
     *
     * @param turns angle in turns
     * @return -1 to 1; 0 at 0 and rising
     */
    public static double sine(double turns) {
        double exact = fraction(turns) * STEPS;
        int step = (int) exact;
        return SINE[step] + (SINE[step + 1] - SINE[step]) * (exact - step);
    }

    /**
     * Returns a sine scaled to 0 to 1 (a raised cosine): smooth at both ends.
     *
     * @param turns angle in turns
     * @return 0 to 1; 0 at 0, 1 at one half
     */
    public static double unitSine(double turns) {
        return 0.5 - 0.5 * sine(turns + 0.25);
    }

    /**
     * Returns a triangle wave.
     *
     * @param turns position in turns
     * @return 0 to 1; 0 at 0, 1 at one half
     */
    public static double triangle(double turns) {
        double fraction = fraction(turns);
        return fraction < 0.5 ? 2 * fraction : 2 - 2 * fraction;
    }

    /**
     * Returns the fraction of a position within its turn (a sawtooth), also for negative positions.
     *
     * @param turns position in turns
     * @return 0 to 1, 1 excluded
     */
    public static double fraction(double turns) {
        double fraction = turns - Math.floor(turns);
        return fraction < 1 ? fraction : 0;
    }
}
