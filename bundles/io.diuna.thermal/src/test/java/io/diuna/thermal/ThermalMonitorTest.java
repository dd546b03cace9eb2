// SPDX-License-Identifier: Apache-2.0
package io.diuna.thermal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import io.diuna.api.ConfigurationException;
import io.diuna.platform.health.HealthProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThermalMonitorTest {

    private static final Schema DESCRIPTION = SchemaRegistry.withDialect(Dialects.getOpenApi31())
            .getSchema(SchemaLocation.of("classpath:openapi/bundles.json#/components/schemas/Temperature"));

    private static final String FLAGS = "devices/platform/soc/soc:firmware/get_throttled";

    @TempDir
    Path root;

    private final List<String> events = new ArrayList<>();
    private long now = TimeUnit.HOURS.toNanos(1);
    private ThermalMonitor monitor;

    @BeforeEach
    void create() {
        ThermalSettings settings = new ThermalSettings(root, 5, 80, 70, 30, 70);
        monitor = new ThermalMonitor(
                () -> ThermalSensor.find(root),
                settings,
                () -> now,
                () -> (kind, id) -> events.add(kind + " " + state()));
    }

    private ThermalState state() {
        return monitor.status().state();
    }

    private void write(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private ThermalState at(String milli) throws IOException {
        write("class/thermal/thermal_zone0/temp", milli);
        return poll();
    }

    /** A reading, then the watching thread for the five seconds until the next one. */
    private ThermalState poll() {
        monitor.read();
        return pass(5);
    }

    private ThermalState pass(int seconds) {
        for (int i = 0; i < seconds; i++) {
            monitor.move();
            now += TimeUnit.SECONDS.toNanos(1);
        }
        return state();
    }

    private List<String> problems() {
        return ThermalHealth.problems(monitor.status(), monitor.settings()).stream()
                .map(HealthProblem::text)
                .toList();
    }

    @Test
    void heatLimitsUntilItIsCool() throws IOException {
        assertThat(at("65000")).isEqualTo(ThermalState.NORMAL);
        assertThat(at("81000\n")).isEqualTo(ThermalState.HOT);
        assertThat(at("75000")).isEqualTo(ThermalState.HOT);
        assertThat(problems())
                .containsExactly(
                        "The computer has 75.0 °C; frames are limited to 30 a second, brightness to 70 %. Improve"
                                + " its cooling; the limit ends below 70 °C");
        assertThat(at("69000")).isEqualTo(ThermalState.NORMAL);
        assertThat(at("80000")).isEqualTo(ThermalState.NORMAL);
        assertThat(events).containsExactly("TEMPERATURE HOT", "TEMPERATURE NORMAL");
        assertThat(problems()).isEmpty();
    }

    private String json() {
        String json = ThermalResource.json(monitor);
        assertThat(DESCRIPTION.validate(json, InputFormat.JSON)).as(json).isEmpty();
        return json;
    }

    @Test
    void withoutASensorNothingIsLimitedUntilThereIsOne() throws IOException {
        assertThat(poll()).isEqualTo(ThermalState.ABSENT);
        assertThat(json()).isEqualTo("{\"state\":\"absent\"}");
        assertThat(at("65000")).isEqualTo(ThermalState.NORMAL);
        assertThat(events).isEmpty();
    }

    @Test
    void aSensorThatIsGoneIsUnknownAfterTenSeconds() throws IOException {
        at("65000");
        Files.delete(root.resolve("class/thermal/thermal_zone0/temp"));
        assertThat(poll()).isEqualTo(ThermalState.NORMAL);
        assertThat(poll()).isEqualTo(ThermalState.UNKNOWN);
        assertThat(problems()).singleElement().asString().contains("thermal_zone0/temp");
        assertThat(json())
                .startsWith("{\"state\":\"unknown\",\"celsius\":65.0,\"ageSeconds\":15.0")
                .endsWith("\"limit\":{\"fps\":30,\"brightness\":70}}");
        assertThat(at("65000")).isEqualTo(ThermalState.NORMAL);
        assertThat(events).containsExactly("TEMPERATURE UNKNOWN", "TEMPERATURE NORMAL");
    }

    @Test
    void garbageIsNoTemperature() throws IOException {
        for (String garbage : List.of("", "hot", "99999999", "-41000", "12.5", "9".repeat(400))) {
            at("65000");
            at(garbage);
            assertThat(at(garbage)).as(garbage).isEqualTo(ThermalState.UNKNOWN);
        }
    }

    @Test
    void aSensorThatBlocksIsUnknownAfterTenSeconds() throws IOException {
        at("85000");
        assertThat(pass(5)).isEqualTo(ThermalState.HOT);
        assertThat(pass(2)).isEqualTo(ThermalState.UNKNOWN); // nobody has read since
        assertThat(problems()).singleElement().asString().contains("does not answer");
        assertThat(at("75000")).isEqualTo(ThermalState.HOT); // it was hot, and is not cool
    }

    @Test
    void theZoneOfTheProcessorIsTaken() throws IOException {
        write("class/thermal/thermal_zone0/type", "acpitz");
        write("class/thermal/thermal_zone0/temp", "95000");
        write("class/thermal/thermal_zone10/type", "gpu-thermal");
        write("class/thermal/thermal_zone10/temp", "95000");
        write("class/thermal/thermal_zone2/type", "cpu-thermal");
        write("class/thermal/thermal_zone2/temp", "50000");
        assertThat(poll()).isEqualTo(ThermalState.NORMAL);
    }

    @Test
    void theFlagsOfARaspberryPiCount() throws IOException {
        write(FLAGS, "50000\n");
        assertThat(at("60000")).isEqualTo(ThermalState.NORMAL);
        write(FLAGS, "50005\n");
        assertThat(at("60000")).isEqualTo(ThermalState.HOT);
        assertThat(problems()).hasSize(2).first().asString().contains("firmware");
        write(FLAGS, "1");
        assertThat(at("60000")).isEqualTo(ThermalState.NORMAL);
        assertThat(problems()).singleElement().asString().contains("voltage");
        write(FLAGS, "none");
        assertThat(at("60000")).isEqualTo(ThermalState.NORMAL);
        assertThat(PowerFlags.parse("throttled=0x50005").bits()).isEqualTo(0x50005);
    }

    @Test
    void settingsOutOfRangeAreRefused() {
        assertThatThrownBy(() -> new ThermalSettings(root, 5, 70, 70, 30, 70))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("coolCelsius must be below hotCelsius, 70.0, not 70.0");
        assertThatThrownBy(() -> new ThermalSettings(root, 5, 80, 70, 0, 70)).hasMessage("fps is 1 to 240, not 0.0");
        assertThatThrownBy(() -> new ThermalSettings(root, 5, 80, 70, 30, Double.NaN))
                .hasMessage("brightness is 0 to 100, not NaN");
    }
}
