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
    void takesTheSizeThatTheKernelTells(String text, int size) {
        new MemoryWire(root).bufsiz(text);
        assertThat(new Spidev(root).maxTransfer()).isEqualTo(size);
    }

    @Test
    void takesTheUsualSizeWhereTheKernelTellsNone() {
        assertThat(new Spidev(root).maxTransfer()).isEqualTo(4096);
    }

    @Test
    void saysHowADeviceComesToBe() {
        refuses(Map.of(), "There is no device /dev/spidev0.0; on a Raspberry Pi put dtparam=spi=on into");
        refuses(Map.of("bus", 1, "chipSelect", 2), "There is no device /dev/spidev1.2; ");
        refuses(Map.of("bus", 1), "an overlay for bus 1, such as dtoverlay=spi1-1cs, into /boot/firmware/config.txt");
    }

    @Test
    void isContentWithADeviceThatIsThere() {
        MemoryWire wire = new MemoryWire(root);
        assertThatNoException().isThrownBy(() -> wire.spidev().checkAccess(settings(Map.of())));
    }

    private void refuses(Map<String, Object> settings, String words) {
        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> new Spidev(root).checkAccess(settings(settings)))
                .withMessageContaining(words);
    }

    private static SpiSettings settings(Map<String, Object> values) {
        return SpiSettings.of(SpiConfigs.of(values));
    }
}
