// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.light;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.diuna.api.ConfigurationException;
import io.diuna.api.strip.ColorOrder;
import io.diuna.api.strip.StripFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OutputSettingsReaderTest {

    private static final StripFormat LEDS = StripFormat.of(3, ColorOrder.GRBW, 2.2, 0);

    @Test
    void hasTheDefaultsOfTheApiWhereNothingIsSet() {
        OutputSettings light = OutputSettingsReader.read(Map.of("pixels", 3));
        assertThat(light)
                .isEqualTo(new OutputSettings(List.of(), 1, 0xFFFFFF, true, true, 0, List.of(12., 12., 12., 20., 1.)));
        assertThat(light.gamma(0, LEDS)).isEqualTo(2.2);
    }

    /** From a configuration file, JSON, the web console, a metatype default, and by hand. */
    static Stream<Arguments> oneGamma() {
        return Stream.of(
                        2.5,
                        2.5f,
                        "2.5",
                        " 2.5 ",
                        "[2.5]",
                        new double[] {2.5},
                        new Double[] {2.5},
                        new float[] {2.5f},
                        new String[] {"2.5"},
                        List.of(2.5),
                        new ArrayList<>(List.of("2.5")),
                        new Object[] {2.5, ""})
                .map(value -> Arguments.of(value));
    }

    @ParameterizedTest
    @MethodSource("oneGamma")
    void takesANumberInWhateverWayItComes(Object value) {
        OutputSettings light = OutputSettingsReader.read(Map.of("gamma", value));
        for (int channel = 0; channel < 4; channel++) {
            assertThat(light.gamma(channel, LEDS)).isEqualTo(2.5);
        }
    }

    static Stream<Arguments> noGamma() {
        return Stream.of("", " ", new double[0], new Double[0], new String[0], new String[] {""}, List.of(), "[]")
                .map(value -> Arguments.of(value));
    }

    @ParameterizedTest
    @MethodSource("noGamma")
    void takesTheGammaOfTheStripWhereThereIsNone(Object value) {
        assertThat(OutputSettingsReader.read(Map.of("gamma", value)).gamma(1, LEDS))
                .isEqualTo(2.2);
    }

    static Stream<Arguments> threeGammas() {
        return Stream.of(
                        "2.5, 2.6, 2",
                        "[2.5,2.6,2.0]",
                        new double[] {2.5, 2.6, 2},
                        new String[] {"2.5", "2.6", "2"},
                        List.of(2.5, "2.6", 2L))
                .map(value -> Arguments.of(value));
    }

    @ParameterizedTest
    @MethodSource("threeGammas")
    void takesOneForEachChannel(Object value) {
        OutputSettings light = OutputSettingsReader.read(Map.of("gamma", value));
        assertThat(light.gamma(0, LEDS)).isEqualTo(2.5);
        assertThat(light.gamma(1, LEDS)).isEqualTo(2.6);
        assertThat(light.gamma(2, LEDS)).isEqualTo(2.0);
        assertThat(light.gamma(3, LEDS)).as("white, of which nothing was said").isEqualTo(2.2);
    }

    @Test
    void takesAllOthers() {
        OutputSettings light = OutputSettingsReader.read(Map.of(
                "brightness", 40L,
                "whiteBalance", "#FFb0F0",
                "whiteExtraction", false,
                "dither", "False",
                "milliampsLimit", "2000",
                "milliampsPerPixel", "10,11,12,18,0.5"));
        assertThat(light)
                .isEqualTo(new OutputSettings(
                        List.of(), 0.4, 0xFFB0F0, false, false, 2000, List.of(10., 11., 12., 18., 0.5)));
    }

    @Test
    void saysWhichKeyIsWrongAndWhatIsRight() {
        refuses("gamma", "much", "gamma is a number or several, not 'much'");
        refuses("gamma", 0, "gamma is 0.1 to 10, not 0");
        refuses("gamma", Double.NaN, "gamma is 0.1 to 10");
        refuses("gamma", "2.2 2.2", "one each for red, green, blue and white, not 2 numbers");
        refuses("brightness", 101, "brightness is 0 to 100, not 101");
        refuses("brightness", List.of(1, 2), "brightness is one number, not 2");
        refuses("whiteBalance", "warm", "whiteBalance is a colour such as #ffe0c8, not 'warm'");
        refuses("whiteExtraction", 1, "whiteExtraction is true or false, not '1'");
        refuses("dither", "yes", "dither is true or false, not 'yes'");
        refuses("milliampsLimit", -1, "milliampsLimit is 0 to");
        refuses("milliampsPerPixel", "12 12 12 1", "five numbers, for red, green, blue, white and a dark pixel, not 4");
    }

    private static void refuses(String key, Object value, String message) {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> OutputSettingsReader.read(Map.of(key, value)))
                .withMessageContaining(message)
                .matches(e -> e.field().equals(key), "names " + key);
    }
}
