// SPDX-License-Identifier: Apache-2.0
package io.diuna.driver.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.diuna.api.ConfigurationException;
import io.diuna.api.strip.HardwareException;
import io.diuna.api.strip.UnavailableException;
import io.diuna.driver.testkit.TestFrame;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests beyond the driver contract, with Pi4J on a fake spidev; {@link Pi4jOnSpidevTest} runs them. */
class SpidevCases {

    private final SpidevWire wire = new SpidevWire();

    /** Before as well, because other test classes leave transfers in the recording. */
    @BeforeEach
    @AfterEach
    void reset() {
        wire.fail(0);
        wire.bufsiz(4096);
        wire.sent();
    }

    @ParameterizedTest
    @CsvSource({
        "WS2812, 3, 2400000, 1387",
        "WS2812, 4, 3200000, 1849",
        "SK6812, 4, 3200000, 1849",
        "APA102, 3, 10000000, 589",
        "SK9822, 3, 10000000, 593"
    })
    void aFrameOf144PixelsIsSentUnchanged(String chip, int bits, int hertz, int length) {
        try (SpiStrip strip = wire.strip(Map.of("chip", chip, "pixels", 144, "bits", bits))) {
            TestFrame frame = TestFrame.random(1, strip.format(), new Random(144));
            strip.show(frame);
            List<Message> sent = wire.sent();
            assertThat(sent).hasSize(1);
            assertThat(sent.get(0).hertz).isEqualTo(hertz);
            assertThat(sent.get(0).bytes).hasSize(length);
            byte[] seen = Chip.parse(chip).clocked() ? Receiver.clocked(sent, 144, 31) : Receiver.pulses(sent.get(0));
            assertThat(seen).isEqualTo(frame.wire());
        }
    }

    @Test
    void aFrameBeyondTheBufferIsRejectedUntilTheBufferIsRaised() {
        Map<String, Object> settings = Map.of("pixels", 446);
        try (SpiStrip strip = wire.strip(settings)) {
            assertThatExceptionOfType(ConfigurationException.class)
                    .isThrownBy(strip::format)
                    .withMessageContaining("spidev.bufsiz=65536");
            assertThat(wire.sent()).isEmpty();
        }
        wire.bufsiz(65536);
        try (SpiStrip strip = wire.strip(settings)) {
            TestFrame frame = TestFrame.random(1, strip.format(), new Random(446));
            strip.show(frame);
            assertThat(Receiver.pulses(wire.sent().get(0))).isEqualTo(frame.wire());
        }
    }

    /** Pi4J reports this error only in its log and by a return value of 0. */
    @Test
    void aTransferThatTheKernelRejectsIsAFailure() {
        SpiSettings settings = SpiSettings.of(SpiConfigs.of(Map.of()));
        try (SpiPort port = Pi4jPort.open(settings, 8192)) {
            assertThatExceptionOfType(HardwareException.class)
                    .isThrownBy(() -> port.write(new byte[4097], 0, 4097))
                    .withMessageContaining("sent 0 of 4097 bytes (kernel error 90)");
            assertThat(wire.sent()).isEmpty();
            port.write(new byte[4096], 0, 4096);
            assertThat(wire.sent()).hasSize(1);
        }
    }

    @Test
    void aMissingOrForbiddenDeviceIsReported() {
        assertUnavailable(
                SpidevWire.ENOENT, "Device /dev/spidev0.0 not found; on a Raspberry Pi add dtparam=spi=on to ");
        assertUnavailable(
                SpidevWire.EACCES, "No permission for /dev/spidev0.0; add the user of Diuna to the group spi ");
    }

    @Test
    void aLaterFailureReportsTheErrorOfTheKernel() {
        try (SpiStrip strip = wire.strip(Map.of())) {
            strip.show(TestFrame.of(1, strip.format(), 1));
            wire.fail(SpidevWire.EIO);
            assertThatExceptionOfType(HardwareException.class)
                    .isThrownBy(() -> strip.show(TestFrame.of(2, strip.format(), 2)))
                    .isNotInstanceOf(UnavailableException.class)
                    .withMessageContaining("sent 0 of 631 bytes (kernel error 5)");
        }
    }

    /** In a shared Pi4J context the second device would fail and stay open. */
    @Test
    void stripsOnDifferentBusesHaveTheSameChipSelect() {
        try (SpiStrip one = wire.strip(Map.of("bus", 0));
                SpiStrip other = wire.strip(Map.of("bus", 1))) {
            TestFrame first = TestFrame.random(1, one.format(), new Random(1));
            TestFrame second = TestFrame.random(1, other.format(), new Random(2));
            one.show(first);
            other.show(second);
            assertThat(Receiver.pulses(wire.sent().get(0))).isEqualTo(first.wire());
            assertThat(Receiver.pulses(wire.sent("spidev1.0").get(0))).isEqualTo(second.wire());
        }
    }

    @Test
    void noThreadIsLeaked() {
        show();
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        for (int i = 0; i < 10; i++) {
            show();
        }
        long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!before.containsAll(Thread.getAllStackTraces().keySet()) && System.nanoTime() - limit < 0) {
            Thread.onSpinWait(); // a stopped thread may take a while to end
        }
        assertThat(before).containsAll(Thread.getAllStackTraces().keySet());
    }

    private void show() {
        try (SpiStrip strip = wire.strip(Map.of())) {
            strip.show(TestFrame.of(1, strip.format(), 1));
        }
    }

    private void assertUnavailable(int error, String message) {
        wire.fail(error);
        try (SpiStrip strip = wire.strip(Map.of())) {
            assertThatExceptionOfType(UnavailableException.class)
                    .isThrownBy(() -> strip.show(TestFrame.of(1, strip.format(), 1)))
                    .withMessageContaining(message);
        }
    }
}
