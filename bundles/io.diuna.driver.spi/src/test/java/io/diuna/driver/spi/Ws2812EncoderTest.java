// SPDX-License-Identifier: Apache-2.0
package io.diuna.driver.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class Ws2812EncoderTest {

    /** Lead of 2 bytes, reset of 3 bytes; the bits of 00, FF, A5 and 01 encoded by hand. */
    @ParameterizedTest
    @CsvSource({
        "THREE, 0000 924924 DB6DB6 D349A6 924926 000000",
        "FOUR, 0000 88888888 EEEEEEEE E8E88E8E 8888888E 000000",
        "FOUR_SHORT, 0000 88888888 CCCCCCCC C8C88C8C 8888888C 000000"
    })
    void encodesEachBitAsAPulse(Pulses pulses, String image) {
        byte[] sent = new Ws2812Encoder(pulses, 4, 2, 3).encode(new byte[] {0, (byte) 0xFF, (byte) 0xA5, 1});
        assertThat(sent).isEqualTo(HexFormat.of().parseHex(image.replace(" ", "")));
    }

    @ParameterizedTest
    @EnumSource
    void everyValueIsDecoded(Pulses pulses) {
        byte[] wire = new byte[256];
        for (int value = 0; value < wire.length; value++) {
            wire[value] = (byte) value;
        }
        assertThat(read(pulses, encoder(pulses, wire.length), wire)).isEqualTo(wire);
    }

    @ParameterizedTest
    @EnumSource
    void nothingRemainsOfThePreviousFrame(Pulses pulses) {
        Random random = new Random(5);
        Ws2812Encoder encoder = encoder(pulses, 432);
        for (int i = 0; i < 50; i++) {
            byte[] wire = new byte[432];
            random.nextBytes(wire);
            assertThat(read(pulses, encoder, wire)).isEqualTo(wire);
        }
    }

    @Test
    void theResultIsTheSameArrayAtEachCall() {
        Ws2812Encoder encoder = encoder(Pulses.THREE, 3);
        byte[] image = encoder.encode(new byte[3]);
        assertThat(encoder.encode(new byte[3])).isSameAs(image);
    }

    private static Ws2812Encoder encoder(Pulses pulses, int values) {
        return new Ws2812Encoder(pulses, values, 1, SpiClock.bytes(300, pulses.hertz()));
    }

    private static byte[] read(Pulses pulses, Ws2812Encoder encoder, byte[] wire) {
        return Receiver.pulses(new Message(pulses.hertz(), encoder.encode(wire).clone()));
    }
}
