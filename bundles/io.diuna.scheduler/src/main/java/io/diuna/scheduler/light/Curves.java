// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.light;

import io.diuna.api.strip.StripFormat;

/**
 * Light by display value, for each channel of one strip, in 1/256 of a step of the wire: 0 to {@link #FULL}. Gamma and
 * brightness are in it. Immutable.
 */
final class Curves {

    /** All the light there is: 255 steps. */
    static final int FULL = 255 << 8;

    /** One, as a share. */
    static final int ONE = 1 << 16;

    static final int WHITE = 3;
    private static final int CHANNELS = 4;
    private static final int VALUES = 256;

    private final int[][] light = new int[CHANNELS][VALUES];
    private final int[] balance = new int[CHANNELS];

    Curves(StripFormat format, OutputSettings settings) {
        for (int channel = 0; channel < CHANNELS; channel++) {
            double gamma = settings.gamma(channel, format);
            for (int value = 0; value < VALUES; value++) {
                light[channel][value] = (int) Math.round(FULL * settings.brightness() * Math.pow(value / 255.0, gamma));
            }
            int balanced = channel == WHITE ? 255 : (settings.whiteBalance() >>> (16 - 8 * channel)) & 0xFF;
            balance[channel] = (int) Math.round(ONE * Math.pow(balanced / 255.0, gamma));
        }
    }

    /** Light without white balance, times a share in 1/65536, rounded down. */
    int light(int channel, int value, int share) {
        return times(light[channel][value], share);
    }

    /** Light with white balance, times a share. */
    int balanced(int channel, int value, int share) {
        return times(times(light[channel][value], balance[channel]), share);
    }

    /** The share of a channel's light that white balance leaves, in 1/65536. */
    int balance(int channel) {
        return balance[channel];
    }

    /** Whether any light of these channels, times a share, lies between two steps of the wire. */
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

    /** Light, times a share in 1/65536, rounded down. */
    static int times(int light, int share) {
        return (light * share) >>> 16; // 65280 * 65536 needs all of 32 bits, and no more
    }
}
