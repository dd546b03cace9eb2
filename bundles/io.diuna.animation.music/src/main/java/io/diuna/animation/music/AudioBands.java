// SPDX-License-Identifier: Apache-2.0
package io.diuna.animation.music;

import io.diuna.api.animation.Geometry;
import io.diuna.api.animation.Stage;

/** Levels of the sixteen bands of an audio source, from low to high tones, each with a peak that falls slowly. */
final class AudioBands {

    /** Number of bands. */
    static final int COUNT = 16;

    private static final double PEAK_FALL = 0.006;
    private static final double PLACES = 1.7;
    private static final double SLOWEST = 0.7;
    private static final double FASTER_EACH = 0.07;

    private final LiveLevel[] bands = new LiveLevel[COUNT];
    private final double[] peaks = new double[COUNT];

    AudioBands(Stage stage) {
        double start = 100 * stage.random().nextDouble();
        for (int band = 0; band < COUNT; band++) {
            bands[band] = new LiveLevel(
                    stage, "audio.band." + (band + 1), start + PLACES * band, SLOWEST + FASTER_EACH * band);
        }
    }

    /** Moves on by a step of {@link LiveLevel#STEP}. */
    void step() {
        for (int band = 0; band < COUNT; band++) {
            bands[band].step();
            peaks[band] = Math.max(bands[band].level(), peaks[band] - PEAK_FALL);
        }
    }

    /** Returns the level of a band, 0 to 1. */
    double level(int band) {
        return bands[band].level();
    }

    /** Returns the peak of a band, 0 to 1. */
    double peak(int band) {
        return peaks[band];
    }

    /** Returns the band of each pixel, low tones on the left. */
    static int[] of(Geometry geometry) {
        int[] bands = new int[geometry.length()];
        for (int i = 0; i < bands.length; i++) {
            bands[i] = Math.min(COUNT - 1, (int) (geometry.turn(i) * COUNT));
        }
        return bands;
    }
}
