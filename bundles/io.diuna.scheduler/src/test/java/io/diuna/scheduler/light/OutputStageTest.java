// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.light;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.api.strip.ColorOrder;
import io.diuna.api.strip.StripFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutputStageTest {

    @ParameterizedTest
    @CsvSource({
        "RGB, 112233 445566",
        "RBG, 113322 446655",
        "GRB, 221133 554466",
        "GBR, 223311 556644",
        "BRG, 331122 664455",
        "BGR, 332211 665544",
        "RGBW, 11223377 44556688",
        "GRBW, 22113377 55446688",
        "WRGB, 77112233 88445566"
    })
    void putsChannelsInTheOrderOfTheStrip(ColorOrder order, String expected) {
        boolean white = order.white() >= 0;
        byte[] wire = encode(order, 1, white ? 0x77112233 : 0x112233, white ? 0x88445566 : 0x445566);
        StringBuilder hex = new StringBuilder();
        for (int i = 0; i < wire.length; i++) {
            hex.append(i == wire.length / 2 ? " " : "").append(String.format("%02x", wire[i]));
        }
        assertThat(hex.toString()).isEqualTo(expected);
    }

    @Test
    void whiteIsShownByRedGreenAndBlueWhereThereIsNoWhiteLed() {
        assertThat(encode(ColorOrder.RGB, 1, 0x80000000, 0x102030)).containsExactly(0x80, 0x80, 0x80, 0x10, 0x20, 0x30);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 1, 1.8, 2.2, 2.8, 10})
    void gammaRisesFromNothingToAll(double gamma) {
        assertThat(light(0, gamma)).isZero();
        assertThat(light(255, gamma)).isEqualTo(255);
        for (int value = 0; value < 255; value++) {
            assertThat(light(value + 1, gamma)).isGreaterThanOrEqualTo(light(value, gamma));
        }
    }

    @Test
    void gammaOneChangesNothing() {
        for (int value = 0; value < 256; value++) {
            assertThat(light(value, 1)).isEqualTo(value);
        }
    }

    @ParameterizedTest
    @CsvSource({"64, 12", "128, 56", "192, 137", "250, 244"})
    void gammaIsTheExponent(int value, int light) {
        assertThat(light(value, 2.2)).isEqualTo(light);
    }

    @Test
    void gammaAppliesToEveryChannel() {
        assertThat(encode(ColorOrder.RGBW, 2.2, 0x80808080)).containsExactly(56, 56, 56, 56);
    }

    private static int light(int value, double gamma) {
        return encode(ColorOrder.RGB, gamma, value)[2] & 0xFF;
    }

    private static byte[] encode(ColorOrder order, double gamma, int... pixels) {
        StripFormat format = StripFormat.of(pixels.length, order, gamma, 0);
        byte[] wire = new byte[format.wireLength()];
        new OutputStage(format).encode(pixels, wire);
        return wire;
    }
}
