// SPDX-License-Identifier: Apache-2.0
package io.diuna.driver.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.management.ThreadMXBean;
import io.diuna.api.ConfigurationException;
import io.diuna.api.strip.UnavailableException;
import io.diuna.driver.testkit.TestFrame;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpiStripTest {

    @TempDir
    Path root;

    private MemoryWire wire;

    @BeforeEach
    void connect() {
        wire = new MemoryWire(root);
    }

    @Test
    void formatRejectsAFrameBeyondTheBuffer() {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> wire.strip(Map.of("pixels", 446)).format())
                .withMessageContaining("add spidev.bufsiz=65536 to /boot/firmware/cmdline.txt");
        wire.bufsiz("65536");
        assertThat(wire.strip(Map.of("pixels", 446)).format().pixels()).isEqualTo(446);
    }

    @Test
    void sendsAFrameWithoutClockInOneTransfer() {
        try (SpiStrip strip = wire.strip(Map.of("pixels", 445))) {
            strip.show(TestFrame.random(1, strip.format(), new Random(1)));
        }
        assertThat(wire.sent()).extracting(message -> message.bytes.length).containsExactly(4096);
    }

    @Test
    void sendsAClockedFrameInSeveralTransfers() {
        try (SpiStrip strip = wire.strip(Map.of("chip", "APA102", "pixels", 2700))) {
            TestFrame frame = TestFrame.random(1, strip.format(), new Random(1));
            strip.show(frame);
            List<Message> sent = wire.sent();
            assertThat(sent).extracting(message -> message.bytes.length).containsExactly(4096, 4096, 2781);
            assertThat(Receiver.clocked(sent, 2700, 31)).isEqualTo(frame.wire());
        }
    }

    @Test
    void opensThePortWithTheFirstFrameAndClosesIt() {
        SpiStrip strip = wire.strip(Map.of());
        strip.format();
        assertThat(wire.open).isZero();
        strip.show(TestFrame.of(1, strip.format(), 1));
        strip.show(TestFrame.of(2, strip.format(), 2));
        assertThat(wire.open).isEqualTo(1);
        strip.close();
        assertThat(wire.open).isZero();
    }

    @Test
    void isUnavailableWithoutItsDevice() {
        try (SpiStrip strip = wire.strip(Map.of("bus", 3))) {
            assertThatExceptionOfType(UnavailableException.class)
                    .isThrownBy(() -> strip.show(TestFrame.of(1, strip.format(), 1)));
        }
        assertThat(wire.open).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"WS2812", "APA102"})
    void allocatesNothing(String chip) {
        SpiSettings settings = SpiSettings.of(SpiConfigs.of(Map.of("chip", chip, "pixels", 144)));
        SpiPort port = new NullPort();
        try (SpiStrip strip =
                new SpiStrip(SpiConfigs.of(Map.of("chip", chip, "pixels", 144)), wire.spidev(), (its, most) -> port)) {
            TestFrame frame = TestFrame.of(1, settings.format(), 7);
            ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
            // Minimum of several rounds, because the virtual machine itself allocates when it compiles code.
            long least = Long.MAX_VALUE;
            for (int round = 0; round < 10 && least > 0; round++) {
                long before = threads.getCurrentThreadAllocatedBytes();
                for (int i = 0; i < 10_000; i++) {
                    strip.show(frame);
                }
                least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
            }
            assertThat(least).isZero();
        }
    }

    private static final class NullPort implements SpiPort {

        @Override
        public int maxTransfer() {
            return 500;
        }

        @Override
        public void write(byte[] data, int offset, int length) {
            // null object
        }

        @Override
        public void close() {
            // null object
        }
    }
}
