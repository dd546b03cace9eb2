// SPDX-License-Identifier: Apache-2.0
package io.diuna.wled.state;

/** Conversion between WLED's brightness, 1 to 255, and Diuna's, 0 to 100 %. */
final class Brightness {

    private static final int FULL = 255;
    private static final double PERCENT = 100;

    private Brightness() {}

    /** Returns WLED's value, 1 to 255: 0 means off there. */
    static int toWled(double percent) {
        return Math.max(1, (int) Math.round(percent * FULL / PERCENT));
    }

    /** Returns per cent, to two decimals; a value out of range is moved to its nearest end. */
    static double toPercent(int brightness) {
        double share = Math.max(0, Math.min(FULL, brightness)) / (double) FULL;
        return Math.round(share * PERCENT * PERCENT) / PERCENT;
    }
}
