// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.light;

import io.diuna.api.strip.LightConfig;
import io.diuna.api.strip.StripFormat;
import java.util.List;
import java.util.Map;

/**
 * Output settings of one strip; see {@link LightConfig}.
 *
 * @param gamma exponents for red, green, blue and white; one for all, or as many as were given, and the format's for
 *     the others
 * @param brightness 0 to 1
 * @param whiteBalance the colour {@code 0xRRGGBB} that full red, green and blue become
 * @param whiteExtraction true if the white LED replaces the common part of the colours
 * @param dither true for temporal dithering
 * @param milliampsLimit current of the power supply in mA; 0 for no limit
 * @param milliampsPerPixel current of a pixel in mA: red, green, blue and white at full, then a dark pixel
 */
public record OutputSettings(
        List<Double> gamma,
        double brightness,
        int whiteBalance,
        boolean whiteExtraction,
        boolean dither,
        int milliampsLimit,
        List<Double> milliampsPerPixel) {

    /** The settings of an empty configuration. */
    static final OutputSettings DEFAULT = OutputSettingsReader.read(Map.of());

    /** The settings without any correction but the format's gamma. */
    static final OutputSettings PLAIN =
            new OutputSettings(List.of(), 1, 0xFFFFFF, false, false, 0, DEFAULT.milliampsPerPixel());

    /** The exponent of a channel: 0 red, 1 green, 2 blue, 3 white. */
    double gamma(int channel, StripFormat format) {
        if (gamma.size() == 1) {
            return gamma.get(0);
        }
        return channel < gamma.size() ? gamma.get(channel) : format.gamma();
    }
}
