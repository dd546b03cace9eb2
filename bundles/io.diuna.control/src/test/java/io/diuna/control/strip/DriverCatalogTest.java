// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.strip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.diuna.api.ConfigurationException;
import java.util.List;
import org.junit.jupiter.api.Test;

class DriverCatalogTest {

    private final DriverCatalog drivers = new DriverCatalog(List.of(
            Metatype.driver("io.diuna.network.ddp"),
            Metatype.driver("io.diuna.driver.spi"),
            Metatype.driver("com.example.spi")));

    @Test
    void aNameIsTheLastSegmentOfThePidUnlessShared() {
        assertThat(drivers.all())
                .extracting(driver -> driver.description().name())
                .containsExactly("com.example.spi", "ddp", "io.diuna.driver.spi");
        assertThat(drivers.named("ddp").pid()).isEqualTo("io.diuna.network.ddp");
        assertThat(drivers.named("io.diuna.network.ddp")).isEqualTo(drivers.named("ddp"));
        assertThat(drivers.named("com.example.spi").pid()).isEqualTo("com.example.spi");
    }

    @Test
    void anUnknownNameListsTheAvailableDrivers() {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> drivers.named("spi"))
                .withMessage("Driver 'spi' not found; available: com.example.spi, ddp, io.diuna.driver.spi")
                .matches(wrong -> wrong.field().equals("driver"));
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> new DriverCatalog(List.of()).named(""))
                .withMessage("Driver missing; available: none");
    }
}
