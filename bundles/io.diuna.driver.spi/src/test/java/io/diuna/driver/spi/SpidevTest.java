// SPDX-License-Identifier: Apache-2.0
package io.diuna.driver.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.diuna.api.strip.UnavailableException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpidevTest {

    @TempDir
    Path root;

    @ParameterizedTest
    @CsvSource({"8192, 8192", "65536, 65532", "'32768\n', 32768", "many, 4096", "'', 4096", "0, 4096", "-1, 4096"})
    void readsTheBufferSizeOfTheKernel(String text, int size) {
        new MemoryWire(root).bufsiz(text);
        assertThat(new Spidev(root).maxTransfer()).isEqualTo(size);
    }

    @Test
    void usesTheDefaultBufferSizeIfItCannotBeRead() {
        assertThat(new Spidev(root).maxTransfer()).isEqualTo(4096);
    }

    @Test
    void theMessageSaysHowToEnableADevice() {
        rejects(Map.of(), "Device /dev/spidev0.0 not found; on a Raspberry Pi add dtparam=spi=on to");
        rejects(Map.of("bus", 1, "chipSelect", 2), "Device /dev/spidev1.2 not found; ");
        rejects(Map.of("bus", 1), "an overlay for bus 1, such as dtoverlay=spi1-1cs, to /boot/firmware/config.txt");
    }

    @Test
    void acceptsAnAccessibleDevice() {
        MemoryWire wire = new MemoryWire(root);
        assertThatNoException().isThrownBy(() -> wire.spidev().checkAccess(settings(Map.of())));
    }

    private void rejects(Map<String, Object> settings, String message) {
        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> new Spidev(root).checkAccess(settings(settings)))
                .withMessageContaining(message);
    }

    private static SpiSettings settings(Map<String, Object> values) {
        return SpiSettings.of(SpiConfigs.of(values));
    }
}
