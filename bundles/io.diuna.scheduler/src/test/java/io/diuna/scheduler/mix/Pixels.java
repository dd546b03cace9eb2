// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.mix;

import io.diuna.api.color.Rgb;
import java.util.Arrays;
import java.util.SplittableRandom;

/** Pictures for tests, and their distance. */
final class Pixels {

    private Pixels() {}

    static int[] of(int color, int length) {
        int[] pixels = new int[length];
        Arrays.fill(pixels, color);
        return pixels;
    }

    static int[] random(SplittableRandom random, int length) {
        return random.ints(length).toArray();
    }

    /** The largest difference in any channel of any pixel. */
    static int distance(int[] one, int[] other) {
        int most = 0;
        for (int i = 0; i < one.length; i++) {
            most = Math.max(most, Math.abs(Rgb.red(one[i]) - Rgb.red(other[i])));
            most = Math.max(most, Math.abs(Rgb.green(one[i]) - Rgb.green(other[i])));
            most = Math.max(most, Math.abs(Rgb.blue(one[i]) - Rgb.blue(other[i])));
        }
        return most;
    }
}
