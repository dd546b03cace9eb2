// SPDX-License-Identifier: Apache-2.0
package io.diuna.driver.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApaEncoderTest {

    @Test
    void encodesStartFramePixelsAndEndFrame() {
        byte[] sent = new ApaEncoder(2, 31, 4).encode(new byte[] {1, 2, 3, (byte) 0xFD, (byte) 0xFE, (byte) 0xFF});
        assertThat(HexFormat.of().formatHex(sent)).isEqualTo("00000000ff010203fffdfeff00000000");
    }

    @Test
    void everyPixelCarriesTheGlobalBrightness() {
        byte[] sent = new ApaEncoder(2, 5, 4).encode(new byte[6]);
        assertThat(HexFormat.of().formatHex(sent)).isEqualTo("00000000e5000000e500000000000000");
    }

    @ParameterizedTest
    @CsvSource({"1, 4, 8", "64, 4, 8", "65, 5, 9", "144, 9, 13", "1000, 63, 67"})
    void theEndFrameClocksTheLastPixel(int pixels, int apa102, int sk9822) {
        assertThat(ApaEncoder.tail(Chip.APA102, pixels)).isEqualTo(apa102);
        assertThat(ApaEncoder.tail(Chip.SK9822, pixels)).isEqualTo(sk9822);
    }

    @Test
    void everyValueIsDecodedAfterAnyFrame() {
        Random random = new Random(6);
        ApaEncoder encoder = new ApaEncoder(300, 17, ApaEncoder.tail(Chip.APA102, 300));
        byte[] wire = new byte[900];
        for (int value = 0; value < wire.length; value++) {
            wire[value] = (byte) value;
        }
        for (int i = 0; i < 50; i++) {
            Message sent =
                    new Message(SpiSettings.APA_HERTZ, encoder.encode(wire).clone());
            assertThat(Receiver.clocked(List.of(sent), 300, 17)).isEqualTo(wire);
            random.nextBytes(wire);
        }
    }
}
