// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.framework.thermal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.diuna.itests.framework.exam.FrameworkTest;
import io.diuna.itests.framework.light.Eventually;
import io.diuna.itests.framework.shipped.ShippedFeatures;
import io.diuna.itests.framework.web.Client;
import io.diuna.platform.event.EventKind;
import io.diuna.platform.event.EventMonitor;
import io.diuna.platform.frame.FrameMonitor;
import io.diuna.platform.health.HealthMonitor;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.cm.ConfigurationAdmin;

/** Heat limits frame rate and brightness of the show until the computer is cool; each edge is one event. */
@FrameworkTest
public class ThermalIT {

    @Configuration
    public static Option[] configuration() {
        return new Option[] {ShippedFeatures.fresh().option()};
    }

    @Test
    void heatLimitsTheShowUntilItIsCool(
            BundleContext context,
            ConfigurationAdmin configurations,
            FrameMonitor monitor,
            EventMonitor events,
            HealthMonitor health,
            @TempDir Path root)
            throws IOException {
        Path sensor = Files.createDirectories(root.resolve("class/thermal/thermal_zone0"))
                .resolve("temp");
        Files.writeString(sensor, "65000");
        configurations
                .getConfiguration("io.diuna.thermal", "?")
                .update(FrameworkUtil.asDictionary(Map.of("root", root.toString(), "pollSeconds", 1)));
        awaitState(context, "normal");
        awaitFps(monitor, 45, 61);
        Files.writeString(sensor, "81000");
        awaitFps(monitor, 0, 31);
        assertTrue(health.problems().stream().anyMatch(problem -> problem.code().equals("hot")));
        Files.writeString(sensor, "75000");
        Eventually.until("75 °C are read", () -> temperature(context).toString().contains("75.0"));
        assertEquals("hot", temperature(context).getString("state"));
        awaitFps(monitor, 0, 31);
        Files.writeString(sensor, "69000");
        awaitFps(monitor, 45, 61);
        awaitState(context, "normal");
        assertEquals(
                2,
                events.history().stream()
                        .filter(event -> event.kind() == EventKind.TEMPERATURE)
                        .count());
    }

    private static void awaitState(BundleContext context, String state) {
        Eventually.until(
                "the temperature is " + state,
                () -> temperature(context).getString("state").equals(state));
    }

    /** Waits for a measured frame rate, which is lower than the set one on a busy machine. */
    private static void awaitFps(FrameMonitor monitor, double least, double most) {
        Eventually.until(
                least + " to " + most + " fps",
                () -> monitor.status().fps() > least && monitor.status().fps() < most);
    }

    private static JsonObject temperature(BundleContext context) {
        return Client.json(
                Client.of(context).as("diuna", ShippedFeatures.PASSWORD).get("/api/v1/temperature"));
    }
}
