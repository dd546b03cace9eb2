// SPDX-License-Identifier: Apache-2.0
package io.diuna.driver.ws281x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.diuna.api.ConfigurationException;
import io.diuna.api.strip.ColorOrder;
import io.diuna.api.strip.StripFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataLineTest {

    @Test
    void isSixtyPixelsOnGpio18ByDefault() {
        DataLine line = line(Map.of());
        assertThat(line).isEqualTo(new DataLine(0, 18, 60, ColorOrder.GRB, 10, 800_000, false));
        assertThat(line.format())
                .isEqualTo(StripFormat.of(60, ColorOrder.GRB, 2.2, 2_700_000)
                        .withBus("ws281x")
                        .withTarget("gpio 18"));
    }

    @Test
    void wireTimeDoublesAtHalfTheFrequency() {
        DataLine line = line(Map.of("frequency", 400_000, "order", "grbw"));
        assertThat(line.format())
                .isEqualTo(StripFormat.of(60, ColorOrder.GRBW, 2.2, 5_100_000)
                        .withBus("ws281x")
                        .withTarget("gpio 18"));
    }

    @ParameterizedTest
    @CsvSource({"0,0,18", "0,10,10", "0,12,12", "0,18,18", "0,21,21", "1,0,13", "1,13,13", "1,19,19"})
    void acceptsThePinsOfTheChannel(int channel, int gpio, int expected) {
        assertThat(line(Map.of("channel", channel, "gpio", gpio)).gpio()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "channel   | 2       | channel is 0 to 1, not 2",
                "gpio      | 13      | gpio of channel 0 is one of [18, 12, 21, 10], not 13",
                "gpio      | 4       | not 4",
                "pixels    | 0       | pixels is 1 to 2700, not 0",
                "pixels    | 2701    | pixels is 1 to 2700, not 2701",
                "dma       | 5       | dma must not be 5, which the SD card uses",
                "dma       | 15      | dma is 0 to 14, not 15",
                "dma       | -1      | dma is 0 to 14, not -1",
                "frequency | 600000  | frequency is 800000 or 400000, not 600000",
            })
    void rejectsInvalidValues(String field, int value, String message) {
        rejects(Map.of(field, value), field, message);
    }

    @Test
    void rejectsAnUnknownOrder() {
        rejects(Map.of("order", "RGR"), "order", "order is one of [RGB, RBG, GRB, ");
    }

    @Test
    void rejectsThePinsOfTheOtherChannel() {
        rejects(Map.of("channel", 1, "gpio", 18), "gpio", "gpio of channel 1 is one of [13, 19], not 18");
    }

    @ParameterizedTest
    @CsvSource({"10", "21"})
    void pinsWithoutPwmAllowMorePixels(int gpio) {
        assertThat(line(Map.of("gpio", gpio, "pixels", 5400)).pixels()).isEqualTo(5400);
        rejects(Map.of("gpio", gpio, "pixels", 5401), "pixels", "pixels is 1 to 5400, not 5401");
    }

    private static void rejects(Map<String, Object> values, String field, String message) {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> line(values))
                .withMessageContaining(message)
                .matches(e -> e.field().equals(field), "names field " + field);
    }

    private static DataLine line(Map<String, Object> values) {
        return DataLine.of(Strips.config(values));
    }
}
