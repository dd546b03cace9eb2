// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.control.strip.FakeConfigurations;
import io.diuna.platform.health.HealthProblem;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.slf4j.helpers.NOPLogger;

class GeneratedNamesTest {

    private static final String GENERATED = "io.diuna.zone.0f1a-22";

    private final FakeConfigurations fake = new FakeConfigurations();
    private final GeneratedNames names =
            new GeneratedNames(fake.admin(), name -> "io.diuna.zone".equals(name.factoryPid()), NOPLogger.NOP_LOGGER);

    @SuppressWarnings("JdkObsolete") // required by ConfigurationAdmin
    private void console(String pid, Map<String, Object> values) {
        Dictionary<String, Object> properties = new Hashtable<>(values);
        properties.put("service.pid", pid);
        properties.put("service.factoryPid", "io.diuna.zone");
        fake.written.put(pid, properties);
    }

    @Test
    @SuppressWarnings("JdkObsolete") // as Configuration Admin has it
    void aConfigurationGetsTheIdThatItWasGiven() {
        console(GENERATED, Map.of("id", "desk", "ranges", "main:0-9"));
        assertThat(names.rename()).isTrue();
        assertThat(fake.written).containsOnlyKeys("io.diuna.zone~desk");
        assertThat(fake.written.get("io.diuna.zone~desk")).isEqualTo(new Hashtable<>(Map.of("ranges", "main:0-9")));
        assertThat(names.rename()).isTrue();
        assertThat(fake.written).containsOnlyKeys("io.diuna.zone~desk");
    }

    @Test
    void oneThatIsTakenKeepsItsGeneratedIdAndIsTold() {
        console("io.diuna.zone~desk", Map.of("ranges", "main:0-9"));
        console(GENERATED, Map.of("id", "desk", "ranges", "main:10-19"));
        names.rename();
        assertThat(fake.written).containsOnlyKeys("io.diuna.zone~desk", GENERATED);
        assertThat(names.problems())
                .extracting(HealthProblem::message)
                .containsExactly("Configuration '" + GENERATED + "' keeps its generated id: 'desk' exists already");
        fake.written.remove("io.diuna.zone~desk");
        names.rename();
        assertThat(fake.written).containsOnlyKeys("io.diuna.zone~desk");
        assertThat(names.problems()).isEmpty();
    }

    @Test
    void withoutAnIdAndElsewhereNothingIsRenamed() {
        console(GENERATED, Map.of("id", "", "ranges", "main:0-9"));
        console("org.example.factory.0f1a-22", Map.of("id", "desk"));
        console("io.diuna.zone.0f1a-23", Map.of("ranges", "main:0-9"));
        names.rename();
        assertThat(fake.written).containsOnlyKeys(GENERATED, "org.example.factory.0f1a-22", "io.diuna.zone.0f1a-23");
    }

    @Test
    void whatCannotBeWrittenStaysAndIsTriedAgain() {
        console(GENERATED, Map.of("id", "desk", "ranges", "main:0-9"));
        fake.full = true;
        assertThat(names.rename()).isFalse();
        assertThat(fake.written).containsOnlyKeys(GENERATED);
        assertThat(fake.written.get(GENERATED).get("id")).isEqualTo("desk");
        fake.full = false;
        assertThat(names.rename()).isTrue();
        assertThat(fake.written).containsOnlyKeys("io.diuna.zone~desk");
    }
}
