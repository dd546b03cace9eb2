// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime.bench;

/**
 * Options of {@code diuna bench}.
 *
 * @param pixels pixels of the strip and its zone, 1 to {@value #MOST_PIXELS}
 * @param layers number of stacked animations, all in a crossfade, 1 to {@value #MOST_LAYERS}
 * @param seconds duration of the measurement, 1 to {@value #MOST_SECONDS}
 * @param json true for JSON output
 */
public record BenchOptions(int pixels, int layers, int seconds, boolean json) {

    /** Limit of the virtual strip. */
    public static final int MOST_PIXELS = 100_000;

    /** Maximum number of concurrent transitions of a zone, plus the base animation. */
    public static final int MOST_LAYERS = 7;

    /** Shorter than the longest crossfade, which is 10 minutes. */
    public static final int MOST_SECONDS = 500;

    public static final BenchOptions DEFAULT = new BenchOptions(1_000, 1, 10, false);
}
