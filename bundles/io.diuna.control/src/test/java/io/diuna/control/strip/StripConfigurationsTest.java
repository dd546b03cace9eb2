// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.strip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.diuna.api.DiunaException;
import io.diuna.control.strip.StripConfigurations.Entry;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StripConfigurationsTest {

    private final FakeConfigurations fake = new FakeConfigurations();
    private final StripConfigurations configurations = new StripConfigurations(fake.admin());
    private final InstalledDriver ddp = Metatype.driver("new.ddp");
    private final DriverCatalog drivers = new DriverCatalog(List.of(ddp, Metatype.driver("old.virtual")));

    @SuppressWarnings("JdkObsolete") // required by ConfigurationAdmin
    private static Dictionary<String, Object> properties(String key, Object value) {
        return new Hashtable<>(Map.of(key, value));
    }

    @Test
    void listsConfigurationsOfDriversAndThoseWithPixels() {
        fake.written.put("new.ddp~wall", properties("host", "lamp"));
        fake.written.put("old.virtual.12ab-34", properties("order", "RGB"));
        fake.written.put("gone.driver~floor", properties("pixels", 5));
        fake.written.put("io.diuna.zone~left", properties("ranges", "main:0-49"));
        assertThat(configurations.all(drivers))
                .extracting(Entry::id)
                .containsExactlyInAnyOrder("wall", "12ab-34", "floor");
    }

    @Test
    void writesOneConfigurationPerStrip() {
        assertThat(configurations.write("wall", ddp, properties("pixels", 5), drivers))
                .isTrue();
        assertThat(configurations.write("wall", ddp, properties("pixels", 5), drivers))
                .as("nothing to change")
                .isFalse();
        assertThat(configurations.write("wall", ddp, properties("pixels", 6), drivers))
                .isTrue();
        assertThat(fake.written).containsOnlyKeys("new.ddp~wall");
    }

    @Test
    void movesAStripFromAnyDriver() {
        fake.written.put("old.virtual~wall", properties("pixels", 5));
        fake.written.put("gone.driver~wall", properties("pixels", 5));
        fake.written.put("old.virtual~other", properties("pixels", 5));
        configurations.write("wall", ddp, properties("pixels", 7), drivers);
        assertThat(fake.written).containsOnlyKeys("new.ddp~wall", "old.virtual~other");
    }

    @Test
    void restoresTheOldConfigurationWhenTheDiskIsFull() {
        fake.written.put("old.virtual~wall", properties("pixels", 5));
        fake.full = true;
        assertThatExceptionOfType(DiunaException.class)
                .isThrownBy(() -> configurations.write("wall", ddp, properties("pixels", 7), drivers))
                .withMessageContaining("'wall'");
        assertThat(fake.written).containsOnlyKeys("old.virtual~wall");
    }

    @Test
    void skipsConfigurationsDeletedMeanwhile() {
        fake.written.put("new.ddp~wall", properties("pixels", 5));
        fake.written.put("old.virtual~floor", properties("pixels", 5));
        fake.gone.add("old.virtual~floor");
        assertThat(configurations.all(drivers)).extracting(Entry::id).containsExactly("wall");
        assertThat(configurations.remove("floor", drivers)).isFalse();
    }

    @Test
    void retriesAWriteThatRacesWithADelete() {
        fake.written.put("old.virtual~wall", properties("pixels", 5));
        fake.failingUpdates = 2;
        assertThat(configurations.write("wall", ddp, properties("pixels", 7), drivers))
                .isTrue();
        assertThat(fake.written).containsOnlyKeys("new.ddp~wall");
        fake.failingUpdates = 1000;
        assertThatExceptionOfType(DiunaException.class)
                .isThrownBy(() -> configurations.write("wall", ddp, properties("pixels", 8), drivers))
                .withMessageContaining("'wall'");
    }

    @Test
    void removesTheConfigurationsOfAllDrivers() {
        fake.written.put("old.virtual~wall", properties("pixels", 5));
        fake.written.put("new.ddp~wall", properties("pixels", 5));
        assertThat(configurations.remove("wall", drivers)).isTrue();
        assertThat(fake.written).isEmpty();
        assertThat(configurations.remove("wall", drivers)).isFalse();
    }
}
