// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime.bench;

/**
 * What {@code diuna bench} is to measure.
 *
 * @param pixels of the one strip and its one zone, 1 to {@value #MOST_PIXELS}
 * @param layers animations on top of each other, all of them in a crossfade, 1 to {@value #MOST_LAYERS}
 * @param seconds how long it is measured, 1 to {@value #MOST_SECONDS}
 * @param json whether the result is for programs
 */
public record BenchOptions(int pixels, int layers, int seconds, boolean json) {

    /** What the virtual strip takes. */
    public static final int MOST_PIXELS = 100_000;

    /** What a zone can have on their way at once, and the one below. */
    public static final int MOST_LAYERS = 7;

    /** The longest crossfade lasts ten minutes. */
    public static final int MOST_SECONDS = 500;

    public static final BenchOptions DEFAULT = new BenchOptions(1_000, 1, 10, false);
}
