// SPDX-License-Identifier: Apache-2.0
package io.diuna.driver.ws281x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.mbelling.ws281x.jni.ws2811_return_t;
import io.diuna.api.strip.HardwareException;
import io.diuna.api.strip.UnavailableException;
import io.diuna.driver.testkit.TestFrame;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each return code has a message: what failed, on which strip, why, and what to do. */
class ReturnCodeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-1  | GENERIC          | restart the Raspberry Pi",
                "-2  | OUT_OF_MEMORY    | raise gpu_mem",
                "-3  | HW_NOT_SUPPORTED | does not support this board",
                "-4  | MEM_LOCK         | raise gpu_mem",
                "-5  | MMAP             | run Diuna as root",
                "-6  | MAP_REGISTERS    | run Diuna as root",
                "-7  | GPIO_INIT        | set gpio",
                "-8  | PWM_SETUP        | dtparam=audio=off",
                "-9  | MAILBOX_DEVICE   | run Diuna as root",
                "-10 | DMA              | set dma",
                "-11 | ILLEGAL_GPIO     | set another gpio",
                "-12 | PCM_SETUP        | dtparam=i2s=off",
                "-13 | SPI_SETUP        | dtparam=spi=on",
                "-14 | SPI_TRANSFER     | spidev.bufsiz=65536",
            })
    void eachMessageNamesOperationStripCauseAndRemedy(int code, String name, String remedy) {
        for (String function : List.of("init", "render", "wait")) {
            HardwareException e = failure(function, code);
            assertThat(e)
                    .hasMessageStartingWith(function.equals("init") ? "Setting up " : "Sending a frame to ")
                    .hasMessageContaining(" channel 0 (GPIO 18, 60 pixels) failed: ")
                    .hasMessageContaining("(" + code + ", " + name + ")")
                    .hasMessageContaining(remedy)
                    .hasMessageNotContaining("\n");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-15, 1, -2_000_000_000})
    void anUnknownCodeIsReported(int code) {
        assertThat(failure("init", code))
                .hasMessageContaining("unknown code " + code)
                .hasMessageContaining("ws2811.h");
    }

    @Test
    void permanentErrorsMakeTheStripUnavailable() {
        Set<Integer> permanent = Set.of(-2, -3, -4, -5, -6, -7, -9, -11, -13);
        for (int code = -14; code < 0; code++) {
            assertThat(ReturnCode.failure("x", code) instanceof UnavailableException)
                    .as("code %s", code)
                    .isEqualTo(permanent.contains(code));
        }
    }

    /** Reads the names by reflection, because initialising the class would call the native library. */
    @Test
    void coversEveryCodeOfTheLibrary() {
        List<String> codes = Arrays.stream(ws2811_return_t.class.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers())
                        && field.getName().contains("_ERROR_"))
                .map(field -> field.getName().replace("WS2811_ERROR_", ""))
                .toList();
        assertThat(Arrays.stream(ReturnCode.values()).map(ReturnCode::name)).containsExactlyElementsOf(codes);
    }

    private static HardwareException failure(String function, int code) {
        Path library = FakeNative.fresh();
        try (Ws281xStrip strip = Strips.strip(Strips.session(library), Map.of())) {
            FakeNative.setReturnCode(function, code);
            return catchThrowableOfType(HardwareException.class, () -> strip.show(TestFrame.of(1, strip.format(), 1)));
        }
    }
}
