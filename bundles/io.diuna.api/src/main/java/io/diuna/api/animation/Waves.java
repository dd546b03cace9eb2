// SPDX-License-Identifier: Apache-2.0
package io.diuna.api.animation;

/**
 * Waves over turns: each has the period 1 and takes any finite place. Sine and cosine come from a table (error below
 * 1e-5), because the exact functions cost ten times as much for each pixel. Nothing allocates.
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

    /** -1 to 1, 0 at 0 and rising. */
    public static double sine(double turns) {
        double exact = fraction(turns) * STEPS;
        int step = (int) exact;
        return SINE[step] + (SINE[step + 1] - SINE[step]) * (exact - step);
    }

    /** 0 to 1 and back: 0 at 0, 1 at one half, smooth at both ends. */
    public static double unitSine(double turns) {
        return 0.5 - 0.5 * sine(turns + 0.25);
    }

    /** 0 to 1 and back in straight lines: 0 at 0, 1 at one half. */
    public static double triangle(double turns) {
        double fraction = fraction(turns);
        return fraction < 0.5 ? 2 * fraction : 2 - 2 * fraction;
    }

    /** The place within its turn: 0 to 1, 1 excluded; also for negative places. */
    public static double fraction(double turns) {
        double fraction = turns - Math.floor(turns);
        return fraction < 1 ? fraction : 0;
    }
}
