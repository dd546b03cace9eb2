// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.api.strip.ColorOrder;
import io.diuna.api.strip.StripFormat;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OutputStageTest {

    private static byte[] encode(ColorOrder order, double gamma, int... pixels) {
        StripFormat format = new StripFormat(pixels.length, order, gamma, 0);
        byte[] wire = new byte[format.wireLength()];
        new OutputStage(format).encode(pixels, wire);
        return wire;
    }

    private static byte light(int value, double gamma) {
        return (byte) Math.round(255 * Math.pow((value & 0xFF) / 255.0, gamma));
    }

    @ParameterizedTest
    @EnumSource
    void eachChannelHasItsPlaceAndItsLight(ColorOrder order) {
        for (int length : new int[] {1, 2, 3, 100}) {
            int[] pixels = new SplittableRandom(length).ints(length).toArray();
            byte[] wire = encode(order, 2.2, pixels);
            for (int i = 0; i < length; i++) {
                int at = i * order.channels();
                assertThat(wire[at + order.red()]).isEqualTo(light(pixels[i] >>> 16, 2.2));
                assertThat(wire[at + order.green()]).isEqualTo(light(pixels[i] >>> 8, 2.2));
                assertThat(wire[at + order.blue()]).isEqualTo(light(pixels[i], 2.2));
                if (order.white() >= 0) {
                    assertThat(wire[at + order.white()]).isEqualTo(light(pixels[i] >>> 24, 2.2));
                }
            }
        }
    }

    @Test
    void withoutGammaValuesStayAsTheyAre() {
        assertThat(encode(ColorOrder.GRB, 1, 0xFF010203, 0x00FFFE80))
                .containsExactly(2, 1, 3, (byte) 0xFE, (byte) 0xFF, (byte) 0x80);
    }
}
