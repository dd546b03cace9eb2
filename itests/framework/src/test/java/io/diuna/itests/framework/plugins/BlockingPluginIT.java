// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.framework.plugins;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.diuna.itests.framework.exam.FrameworkTest;
import io.diuna.itests.framework.light.Eventually;
import io.diuna.itests.framework.light.LightHarness;
import io.diuna.itests.framework.plugin.TestPlugin;
import io.diuna.itests.framework.shipped.ShippedFeatures;
import io.diuna.itests.framework.web.Client;
import io.diuna.platform.control.LightControl;
import io.diuna.platform.control.PluginAdmin;
import io.diuna.platform.control.PluginStatus.State;
import io.diuna.platform.frame.FrameMonitor;
import io.diuna.platform.frame.ZonePlayback;
import io.diuna.platform.health.HealthMonitor;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.osgi.framework.BundleContext;

/** A plugin that blocks the threads that call it stops nobody else, is named, and can be deleted. */
@FrameworkTest
public class BlockingPluginIT {

    private static final String MERCY = "io.diuna.test.mercy.blocker";
    private static final String NAME = "io.diuna.test.blocker";

    @Configuration
    public static Option[] configuration() {
        return new Option[] {ShippedFeatures.fresh().option()};
    }

    @AfterEach
    void haveMercy(PluginAdmin admin) {
        System.setProperty(MERCY, "yes");
        admin.remove(NAME);
        admin.remove("io.diuna.test.after");
    }

    /** The hooks keep events of others and monitors of the platform from a plugin; listeners that block all the same are found. */
    @ParameterizedTest
    @CsvSource({
        "service listener, true",
        "bundle listener, false",
        "framework listener, true",
        "monitors, false",
    })
    void othersGoOn(
            String deed,
            boolean isFound,
            BundleContext context,
            PluginAdmin admin,
            LightControl control,
            FrameMonitor monitor,
            HealthMonitor health)
            throws IOException {
        Client client = Client.of(context).as("diuna", ShippedFeatures.PASSWORD);
        System.clearProperty(MERCY);
        PluginDrop folder = PluginDrop.of(context, admin);
        folder.put("blocker.jar", blocker(deed));
        folder.await("blocker.jar", isFound ? State.QUARANTINED : State.ACTIVE);
        assertEquals(
                isFound,
                health.problems().stream()
                        .anyMatch(problem -> problem.code().equals("blocked-listener")
                                && problem.remedy().contains(NAME)),
                health.problems().toString());

        HttpResponse<String> made = client.send(
                "PUT",
                "/api/v1/zones/wall",
                BodyPublishers.ofString("{\"ranges\":[{\"strip\":\"main\",\"start\":0,\"length\":9}]}"),
                "Content-Type",
                "application/json");
        assertTrue(made.statusCode() == 201 || made.statusCode() == 200, made.statusCode() + made.body());
        try (InputStream jar = Files.newInputStream(PluginDrop.march("after", 1).jar())) {
            assertEquals(State.ACTIVE, admin.install(jar).state());
        }
        LightHarness centre = new LightHarness(control, monitor, "centre");
        centre.play("after", 0);
        centre.awaitState(ZonePlayback.State.PLAYING);
        centre.awaitMarch(1);

        assertEquals(
                204,
                client.send("DELETE", "/api/v1/plugins/" + NAME, BodyPublishers.noBody())
                        .statusCode());
        assertFalse(Files.exists(folder.path().resolve("blocker.jar")));
        Eventually.until(
                "it is gone",
                () -> admin.plugins().stream()
                        .noneMatch(plugin -> plugin.symbolicName().equals(NAME)));
        assertTrue(
                health.problems().stream().noneMatch(problem -> problem.remedy().contains(NAME)));
    }

    @Test
    void aPluginThatHangsInItsStopIsDeletedAndNamed(BundleContext context, PluginAdmin admin, HealthMonitor health) {
        Client client = Client.of(context).as("diuna", ShippedFeatures.PASSWORD);
        System.clearProperty(MERCY);
        PluginDrop folder = PluginDrop.of(context, admin);
        folder.put("blocker.jar", blocker("stop"));
        folder.await("blocker.jar", State.ACTIVE);

        assertEquals(
                204,
                client.send("DELETE", "/api/v1/plugins/" + NAME, BodyPublishers.noBody())
                        .statusCode());
        assertFalse(Files.exists(folder.path().resolve("blocker.jar")));
        assertTrue(
                health.problems().stream()
                        .anyMatch(problem -> problem.code().equals("hanging-stop")
                                && problem.message().contains(NAME)),
                health.problems().toString());

        System.setProperty(MERCY, "yes");
        Eventually.until(
                "it is gone",
                () -> health.problems().stream()
                        .noneMatch(problem -> problem.code().equals("hanging-stop")));
    }

    private static Path blocker(String deed) {
        return TestPlugin.named("blocker")
                .header("Bundle-Activator", "io.diuna.test.blocker.Blocker")
                .replacing("DEED = \"nothing\"", "DEED = \"" + deed + "\"")
                .jar();
    }
}
