// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.light;

import io.diuna.api.strip.LightConfig;
import io.diuna.api.strip.StripFormat;
import java.util.List;
import java.util.Map;

/**
 * How the light of one strip is made, as its configuration has it; see {@link LightConfig}.
 *
 * @param gamma exponents for red, green, blue and white; as many as were given, and those of the format for the others
 * @param brightness share of the light, 0 to 1
 * @param whiteBalance the colour {@code 0xRRGGBB} that full red, green and blue are turned into
 * @param whiteExtraction whether the white LED shines for what the colours have in common
 * @param dither whether light between two steps is shown
 * @param milliampsLimit what the supply gives; 0 when there is no limit
 * @param milliampsPerPixel of red, green, blue and white at full, and of a dark pixel
 */
public record OutputSettings(
        List<Double> gamma,
        double brightness,
        int whiteBalance,
        boolean whiteExtraction,
        boolean dither,
        int milliampsLimit,
        List<Double> milliampsPerPixel) {

    /** What holds where nothing is configured. */
    static final OutputSettings DEFAULT = OutputSettingsReader.read(Map.of());

    /** Nothing but the strip's own gamma. */
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
