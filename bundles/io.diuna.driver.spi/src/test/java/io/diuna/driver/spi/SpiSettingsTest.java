// SPDX-License-Identifier: Apache-2.0
package io.diuna.driver.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.diuna.api.ConfigurationException;
import io.diuna.api.strip.ColorOrder;
import io.diuna.api.strip.StripFormat;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpiSettingsTest {

    @Test
    void is60PixelsOfWs2812ByDefault() {
        // 1 + 60 * 9 + 90 bytes at 2.358 MHz
        assertThat(of(Map.of()).format())
                .isEqualTo(StripFormat.of(60, ColorOrder.GRB, 2.2, 2_140_352)
                        .withBus("spi0")
                        .withTarget("spi0 WS2812"));
        assertThat(of(Map.of()).device()).isEqualTo("spidev0.0");
    }

    @Test
    void theDefaultOrderDependsOnTheChip() {
        assertThat(of(Map.of("chip", "sk6812")).order()).isEqualTo(ColorOrder.GRB);
        assertThat(of(Map.of("chip", "SK6812", "order", "wrgb")).order()).isEqualTo(ColorOrder.WRGB);
        assertThat(of(Map.of("chip", "APA102")).order()).isEqualTo(ColorOrder.BGR);
        assertThat(of(Map.of("chip", "SK9822", "order", "RGB")).order()).isEqualTo(ColorOrder.RGB);
    }

    @Test
    void stripsOfABusShareItWithAnyChipSelect() {
        assertThat(of(Map.of("bus", 1, "chipSelect", 0)).format().bus()).isEqualTo("spi1");
        assertThat(of(Map.of("bus", 1, "chipSelect", 2)).format().bus()).isEqualTo("spi1");
    }

    @ParameterizedTest
    @CsvSource({
        "chip, WS2801, 'chip is one of [WS2812, SK6812, APA102, SK9822], not ''WS2801'''",
        "order, RGR, 'order is one of [RGB, '",
        "order, GRBW, 'order must have no W for WS2812, which has no white LED; it is GRBW'",
    })
    void rejectsUnknownNames(String field, String value, String message) {
        rejects(field, Map.of(field, value), message);
    }

    @ParameterizedTest
    @CsvSource({
        "pixels, 0, 'pixels is 1 to 100000, not 0'",
        "bus, 7, 'bus is 0 to 6, not 7'",
        "chipSelect, 3, 'chipSelect is 0 to 2, not 3'",
        "bits, 8, 'bits is 3 or 4, not 8'",
        "hertz, 800000, 'hertz is 1200000 to 3000000, not 800000'",
        "leadMicros, -1, 'leadMicros is 0 to 2000, not -1'",
        "resetMicros, 49, 'resetMicros is 50 to 10000, not 49'",
        "globalBrightness, 0, 'globalBrightness is 1 to 31, not 0'",
        "globalBrightness, 32, 'globalBrightness is 1 to 31, not 32'"
    })
    void rejectsNumbersOutOfRange(String field, int value, String message) {
        rejects(field, Map.of(field, value), message);
    }

    @Test
    void chipsWithAClockLineHaveTheirOwnClockRange() {
        assertThat(of(Map.of("chip", "APA102")).hertz()).isEqualTo(10_000_000);
        assertThat(of(Map.of("chip", "APA102", "hertz", 20_000_000)).hertz()).isEqualTo(20_000_000);
        rejects("hertz", Map.of("chip", "APA102", "hertz", 99_999), "hertz is 100000 to 30000000, not 99999");
    }

    /** Lead of one byte, reset time of 300 microseconds. */
    @ParameterizedTest
    @CsvSource({
        "WS2812, GRB, 3, 0, 4096, 445",
        "WS2812, GRB, 4, 0, 4096, 331",
        "WS2812, GRB, 3, 300, 4096, 435",
        "WS2812, GRB, 4, 300, 4096, 321",
        "WS2812, GRB, 3, 0, 65532, 7271",
        "WS2812, GRB, 4, 0, 65532, 5450",
        "SK6812, GRBW, 3, 0, 4096, 333"
    })
    void theBufferLimitsThePixels(String chip, String order, int bits, int lead, int buffer, int most) {
        Map<String, Object> settings = Map.of("chip", chip, "order", order, "bits", bits, "leadMicros", lead);
        assertThatNoException().isThrownBy(() -> with(settings, most).checkFits(buffer));
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> with(settings, most + 1).checkFits(buffer))
                .withMessageContaining("enough for " + most + " pixels; ")
                .matches(e -> e.field().equals("pixels"), "names the field");
    }

    @Test
    void theMessageSaysHowToDriveMorePixels() {
        rejectsAsTooLong(
                446,
                "A frame of 446 pixels has 4105 bytes, and the kernel's SPI buffer holds 4096, enough for 445 pixels;"
                        + " for up to 7271 pixels, add spidev.bufsiz=65536 to /boot/firmware/cmdline.txt and restart the"
                        + " machine");
        rejectsAsTooLong(7272, "one data line drives at most 7271 pixels: split the strip");
    }

    @Test
    void aClockedStripMayBeLongerThanTheBuffer() {
        assertThatNoException()
                .isThrownBy(() -> of(Map.of("chip", "APA102", "pixels", 2700)).checkFits(4096));
    }

    private static void rejectsAsTooLong(int pixels, String message) {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> of(Map.of("pixels", pixels)).checkFits(4096))
                .withMessageContaining(message);
    }

    private static void rejects(String field, Map<String, Object> settings, String message) {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> of(settings))
                .withMessageStartingWith(message)
                .matches(e -> e.field().equals(field), "names field " + field);
    }

    private static SpiSettings with(Map<String, Object> settings, int pixels) {
        Map<String, Object> all = new HashMap<>(settings);
        all.put("pixels", pixels);
        return of(all);
    }

    private static SpiSettings of(Map<String, Object> values) {
        return SpiSettings.of(SpiConfigs.of(values));
    }
}
