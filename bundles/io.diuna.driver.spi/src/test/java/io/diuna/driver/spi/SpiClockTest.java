// SPDX-License-Identifier: Apache-2.0
package io.diuna.driver.spi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpiClockTest {

    /** Expected: 250 MHz / 106, 250 MHz / 80, 250 MHz / 26 and 200 MHz / 8. */
    @ParameterizedTest
    @CsvSource({"2400000, 2358490", "3200000, 3125000", "10000000, 9615384", "30000000, 25000000"})
    void theLowestRateOfAllModels(int requested, int slowest) {
        assertThat(SpiClock.slowest(requested)).isEqualTo(slowest);
    }

    @ParameterizedTest
    @CsvSource({"300, 2400000, 90", "300, 3200000, 120", "0, 2400000, 0", "1, 2400000, 1", "10000, 4000000, 5000"})
    void timeIsRoundedUpToBytes(int micros, int hertz, int bytes) {
        assertThat(SpiClock.bytes(micros, hertz)).isEqualTo(bytes);
    }

    @ParameterizedTest
    @CsvSource({"1387, 2400000, 4704705", "65532, 2400000, 222284597", "589, 10000000, 490048"})
    void transferTimeIsThatOfTheSlowestModel(int bytes, int hertz, long nanos) {
        assertThat(SpiClock.nanos(bytes, hertz)).isEqualTo(nanos);
    }
}
