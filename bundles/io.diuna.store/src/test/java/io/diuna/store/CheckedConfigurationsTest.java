// SPDX-License-Identifier: Apache-2.0
package io.diuna.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diuna.api.ConfigurationException;
import io.diuna.platform.control.ConfigurationValidator;
import io.diuna.platform.health.HealthProblem;
import io.diuna.store.file.Disk;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.FrameworkUtil;
import org.slf4j.helpers.NOPLogger;

class CheckedConfigurationsTest {

    private static final String PID = "io.diuna.driver.virtual~porch";
    private static final String FACTORY = "io.diuna.driver.virtual";

    @TempDir
    Path data;

    private final List<ConfigurationValidator> validators = new ArrayList<>();
    private long nanos;
    private CheckedConfigurations configurations;

    @BeforeEach
    void create() {
        configurations = new CheckedConfigurations(
                new ConfigurationStore(data, new Disk(), text -> {}),
                () -> validators,
                () -> nanos,
                NOPLogger.NOP_LOGGER);
        validators.add((pid, factory, values) -> {
            assertThat(pid).isEqualTo(PID);
            assertThat(factory).isEqualTo(FACTORY);
            assertThat(values).containsOnlyKeys("pixels");
            if (values.get("pixels").equals(0)) {
                throw new ConfigurationException("pixels", "'pixels' must be a number from 1, not 0");
            }
        });
    }

    private void store(Object pixels) throws IOException {
        configurations.store(
                PID,
                FrameworkUtil.asDictionary(
                        Map.of("service.pid", PID, "service.factoryPid", FACTORY, "pixels", pixels)));
    }

    private List<String> problems() {
        return configurations.problems().stream().map(HealthProblem::text).toList();
    }

    @Test
    void whatIsRefusedIsNotStoredAndIsNamed() throws IOException {
        store(30);
        assertThatThrownBy(() -> store(0))
                .isInstanceOf(IOException.class)
                .hasMessage("Configuration '" + PID
                        + "' was refused, the values before hold: 'pixels' must be a number from 1, not 0");
        assertThat(configurations.load(PID).get("pixels")).isEqualTo(30);
        assertThat(problems())
                .containsExactly("Configuration '" + PID + "' was refused, the values before hold: 'pixels' must be a"
                        + " number from 1, not 0. Save it again with a valid 'pixels'");
        store(40);
        assertThat(problems()).isEmpty();
        assertThat(configurations.load(PID).get("pixels")).isEqualTo(40);
    }

    @Test
    void aDeletedConfigurationAndAnHourEndAProblem() throws IOException {
        assertThatThrownBy(() -> store(0)).isInstanceOf(IOException.class);
        configurations.delete(PID);
        assertThat(problems()).isEmpty();
        assertThatThrownBy(() -> store(0)).isInstanceOf(IOException.class);
        nanos = 3_600_000_000_000L;
        assertThat(problems()).hasSize(1);
        nanos++;
        assertThat(problems()).isEmpty();
    }

    @Test
    void aConfigurationThatHasNoValuesYetIsNotChecked() throws IOException {
        Map<String, Object> created = new HashMap<>(Map.of("service.pid", PID, "service.factoryPid", FACTORY));
        created.put("_felix_.cm.newConfiguration", true);
        configurations.store(PID, FrameworkUtil.asDictionary(created));
        assertThat(configurations.exists(PID)).isTrue();
    }

    @Test
    void aRuleThatFailsDoesNotKeepConfigurationsFromBeingStored() throws IOException {
        validators.add(0, (pid, factory, values) -> {
            throw new IllegalStateException("broken");
        });
        store(30);
        assertThat(configurations.load(PID).get("pixels")).isEqualTo(30);
        assertThatThrownBy(() -> store(0)).isInstanceOf(IOException.class);
    }

    @Test
    void withoutRulesAllIsStored() throws IOException {
        validators.clear();
        store(0);
        assertThat(configurations.load(PID).get("pixels")).isEqualTo(0);
    }
}
