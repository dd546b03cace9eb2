// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.diuna.api.ConfigurationException;
import io.diuna.control.strip.ConfigSchema;
import io.diuna.control.strip.DriverCatalog;
import io.diuna.control.strip.Metatype;
import io.diuna.platform.frame.StripStatus;
import io.diuna.platform.zone.ZoneRange;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Rules of configurations as the web console and others write them to Configuration Admin. */
class ConfigurationRulesTest {

    private final ConfigurationRules rules = new ConfigurationRules(new ConfigurationRules.Descriptions() {
        @Override
        public DriverCatalog drivers() {
            return new DriverCatalog(List.of(Metatype.driver("test.driver")));
        }

        @Override
        public Optional<ConfigSchema> schema(String pid, boolean factory) {
            return pid.endsWith(".rate") ? Optional.of(Metatype.rate(pid)) : Optional.empty();
        }

        @Override
        public List<StripStatus> strips() {
            return List.of(new StripStatus("main", "test", 50, StripStatus.State.OK, null, 0, 0, 0, 0, 0));
        }

        @Override
        public List<ZoneRange> ranges(String zone) {
            return List.of();
        }
    });

    private void check(String pid, String factory, Map<String, Object> values) {
        rules.check(ConfigName.of(pid, factory), values);
    }

    private ConfigurationException refusal(String pid, String factory, Map<String, Object> values) {
        return catchThrowableOfType(ConfigurationException.class, () -> check(pid, factory, values));
    }

    @Test
    void aStripIsHeldToItsDriver() {
        assertThatCode(() -> check("test.driver~porch", "test.driver", Map.of("host", "a", "pixels", 30)))
                .doesNotThrowAnyException();
        assertThatCode(() -> check("test.driver.0f-1a", "test.driver", Map.of("host", "a", "pixels", 30)))
                .doesNotThrowAnyException();
        ConfigurationException refusal = refusal("test.driver~porch", "test.driver", Map.of("host", "a", "pixels", 0));
        assertThat(refusal.field()).isEqualTo("pixels");
        assertThat(refusal).hasMessageStartingWith("'pixels' must be a whole number from 1");
        assertThat(refusal("test.driver~porch", "test.driver", Map.of("pixels", 30)))
                .hasMessageContaining("'host' is missing");
        assertThat(refusal("test.driver~Porch", "test.driver", Map.of("host", "a", "pixels", 30)))
                .hasMessageContaining("not a valid id of a strip");
    }

    @Test
    void theIdOfANewConfigurationIsChecked() {
        assertThatCode(() -> check("test.driver.0f-1a", "test.driver", Map.of("host", "a", "id", "porch")))
                .doesNotThrowAnyException();
        assertThatCode(() -> check("test.driver~porch", "test.driver", Map.of("host", "a", "id", "porch")))
                .doesNotThrowAnyException();
        assertThat(refusal("test.driver.0f-1a", "test.driver", Map.of("host", "a", "id", "The Porch")))
                .hasMessageStartingWith("'The Porch' is not a valid id of a strip");
        assertThat(refusal("test.driver~porch", "test.driver", Map.of("host", "a", "id", "shed")))
                .hasMessage("'id' is 'porch' and cannot be changed; leave it empty");
    }

    @Test
    void aZoneIsHeldToItsLayoutAndTheStrips() {
        assertThatCode(() -> check("io.diuna.zone~left", "io.diuna.zone", Map.of("ranges", new String[] {"main:0-49"})))
                .doesNotThrowAnyException();
        assertThatCode(() ->
                        check("io.diuna.zone~left", "io.diuna.zone", Map.of("ranges", new String[] {"other:0-99"})))
                .doesNotThrowAnyException();
        assertThat(refusal("io.diuna.zone~left", "io.diuna.zone", Map.of("ranges", new String[] {"main:0-50"})))
                .hasMessageContaining("exceeds strip 'main' (50 pixels)");
        assertThat(refusal("io.diuna.zone~left", "io.diuna.zone", Map.of("ranges", new String[] {"main"})))
                .isNotNull();
    }

    @Test
    void otherConfigurationsOfDiunaAreHeldToTheirMetatype() {
        assertThat(refusal("io.diuna.rate", null, Map.of("fps", 5_000))).hasMessageContaining("'fps' must be");
        assertThatCode(() -> check("io.diuna.unknown", null, Map.of("fps", 5_000)))
                .doesNotThrowAnyException();
        assertThatCode(() -> check("org.example.rate", null, Map.of("fps", 5_000)))
                .as("not ours")
                .doesNotThrowAnyException();
        assertThatCode(() -> check("io.diuna.rate", null, Map.of("fps", 50, "other.target", "(x=1)")))
                .as("keys without a description")
                .doesNotThrowAnyException();
        assertThat(refusal("io.diuna.control.place", null, Map.of("latitude", 91.0))
                        .field())
                .isEqualTo("latitude");
    }
}
