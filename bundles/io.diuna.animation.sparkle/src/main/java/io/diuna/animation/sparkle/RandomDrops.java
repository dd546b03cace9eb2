// SPDX-License-Identifier: Apache-2.0
package io.diuna.animation.sparkle;

import java.util.random.RandomGenerator;

/** Random drops: how many of the pixels of a zone are hit in a time step, at a rate for each of them. */
final class RandomDrops {

    private final RandomGenerator random;
    private final int length;
    private double open;

    RandomDrops(RandomGenerator random, int length) {
        this.random = random;
        this.length = length;
    }

    /** Returns the number of hits of a step in which each pixel is hit {@code share} times; what is left over is kept. */
    int due(double share) {
        open += share * length * 2 * random.nextDouble();
        int due = (int) open;
        open -= due;
        return due;
    }

    /** Returns a pixel that is hit. */
    int pixel() {
        return random.nextInt(length);
    }
}
