// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.light;

import io.diuna.api.strip.StripFormat;

/**
 * Lookup table from display value to light, for each channel of one strip, in 1/256 of a wire step: 0 to {@link #FULL}.
 * Includes gamma and brightness. Immutable.
 */
final class Curves {

    /** Full light: 255 wire steps. */
    static final int FULL = 255 << 8;

    /** The share 1, in 1/65536. */
    static final int ONE = 1 << 16;

    static final int WHITE = 3;
    private static final int CHANNELS = 4;
    private static final int VALUES = 256;

    /** The least brightness of a strip that is not dark: full white is rounded to one step. */
    private static final double LEAST_BRIGHTNESS = 0.5 / 255;

    private final int[][] light = new int[CHANNELS][VALUES];
    private final int[] balance = new int[CHANNELS];
    private final boolean linear;

    Curves(StripFormat format, OutputSettings settings) {
        double brightness = settings.brightness() == 0 ? 0 : Math.max(LEAST_BRIGHTNESS, settings.brightness());
        boolean straight = true;
        for (int channel = 0; channel < CHANNELS; channel++) {
            double gamma = settings.gamma(channel, format);
            for (int value = 0; value < VALUES; value++) {
                light[channel][value] = (int) Math.round(FULL * brightness * Math.pow(value / 255.0, gamma));
            }
            straight &= gamma == 1;
            int balanced = channel == WHITE ? 255 : (settings.whiteBalance() >>> (16 - 8 * channel)) & 0xFF;
            balance[channel] = (int) Math.round(ONE * Math.pow(balanced / 255.0, gamma));
        }
        linear = straight;
    }

    /** Light without white balance, times a share in 1/65536, rounded down. */
    int light(int channel, int value, int share) {
        return times(light[channel][value], share);
    }

    /** Light with white balance, times a share in 1/65536, rounded down. */
    int balanced(int channel, int value, int share) {
        return times(times(light[channel][value], balance[channel]), share);
    }

    /** The white balance factor of a channel, in 1/65536. */
    int balance(int channel) {
        return balance[channel];
    }

    /** Returns true if any light of these channels, times a share, lies between two wire steps. */
    boolean areBetweenSteps(int channels, int share) {
        for (int channel = 0; channel < channels; channel++) {
            for (int value = 0; value < VALUES; value++) {
                if ((balanced(channel, value, share) & 0xFF) != 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Returns true if the strip gets display values: its receiver brings its own gamma. */
    boolean isLinear() {
        return linear;
    }

    /**
     * The least share, in 1/65536, by which white may be dimmed; {@link #ONE} if it has no more than that.
     *
     * @param share share of all light in 1/65536
     * @param lit the light that white must still have in one channel, in 1/256 of a step
     */
    int leastShare(int share, int lit) {
        int white = 0;
        for (int channel = 0; channel < WHITE; channel++) {
            white = Math.max(white, balanced(channel, VALUES - 1, share));
        }
        return white <= lit ? ONE : ((lit << 16) + white - 1) / white;
    }

    /** Light, times a share in 1/65536, rounded down. */
    static int times(int light, int share) {
        return (light * share) >>> 16; // at most 65280 * 65536, which fits into 32 unsigned bits
    }
}
