// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.framework.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.diuna.itests.framework.exam.FrameworkTest;
import io.diuna.itests.framework.light.Eventually;
import io.diuna.itests.framework.light.LightHarness;
import io.diuna.itests.framework.plugin.TestPlugin;
import io.diuna.itests.framework.shipped.ShippedFeatures;
import io.diuna.itests.framework.web.LiveFrames.Frame;
import io.diuna.platform.control.AnimationCatalog;
import io.diuna.platform.control.LightControl;
import io.diuna.platform.control.PluginAdmin;
import io.diuna.platform.control.PluginStatus;
import io.diuna.platform.frame.FrameMonitor;
import io.diuna.platform.frame.ZonePlayback;
import io.diuna.platform.health.HealthMonitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.osgi.framework.BundleContext;

/** A plugin comes, is updated and goes while it plays, over REST and through the console; seen in the live picture. */
@FrameworkTest
public class InstallWaysIT {

    private static final int STATIC = 0x102030;

    @Configuration
    public static Option[] configuration() {
        return new Option[] {
            ShippedFeatures.fresh()
                    .configured("io.diuna.scheduler", "{\"fps:Integer\": 60, \"pluginGraceMillis:Long\": 5000}")
                    .option()
        };
    }

    @ParameterizedTest
    @EnumSource(InstallWay.class)
    void aPluginComesIsUpdatedGoesAndComesBack(
            InstallWay way,
            BundleContext context,
            LightControl control,
            FrameMonitor monitor,
            AnimationCatalog catalog) {
        String name = nameFor("parade", way);
        Client administrator = administrator(context);
        LightHarness centre = new LightHarness(control, monitor, "centre");
        long before = frameNumber(administrator);
        try (LiveFrames frames = LiveFrames.watch(Client.of(context))) {
            way.upload(administrator, name, march(name, 1));
            Eventually.until(
                    name + " can be chosen", () -> catalog.animation(name).isPresent());
            choose(administrator, name);
            frames.await("version 1", frame -> frame.shows(1));

            int first = frames.count();
            way.upload(administrator, name, march(name, 2));
            frames.await("version 2", frame -> frame.shows(2));
            Eventually.until("a second of it is seen", () -> frames.count() > first + 60);
            assertMoved(frames.since(first));

            way.remove(administrator, "io.diuna.test." + name);
            centre.awaitState(ZonePlayback.State.RELOADING);
            frames.await("motion without the plugin", frame -> frame.shows(2));
            centre.awaitState(ZonePlayback.State.FAILED);
            frames.await("the static colour", frame -> frame.isAll(STATIC));
            assertEquals(name, control.zone("centre").orElseThrow().look().animation(), "the choice is kept");

            way.upload(administrator, name, march(name, 3));
            frames.await("version 3", frame -> frame.shows(3));
            centre.awaitState(ZonePlayback.State.PLAYING);
            assertWentOn(frames.since(first));
        }
        assertTrue(frameNumber(administrator) > before + 120, "the frames in status went on");
    }

    @ParameterizedTest
    @EnumSource(InstallWay.class)
    void whatIsNoJarLeavesTheRunningOneAlone(
            InstallWay way, BundleContext context, LightControl control, FrameMonitor monitor, PluginAdmin admin) {
        String name = nameFor("calm", way);
        Client administrator = administrator(context);
        LightHarness centre = new LightHarness(control, monitor, "centre");
        playFirst(way, name, administrator, centre);
        int plugins = admin.plugins().size();

        try (LiveFrames frames = LiveFrames.watch(Client.of(context))) {
            HttpResponse<String> answer =
                    way.upload(administrator, "letter", "Dear reader".getBytes(StandardCharsets.UTF_8));
            assertTrue(answer.statusCode() >= 400, answer.statusCode() + " " + answer.body());
            frames.await("version 1 after it", frame -> frame.shows(1));
            assertTrue(frames.since(0).stream().allMatch(frame -> frame.shows(1)), "another picture than the march");
        }
        assertEquals(plugins, admin.plugins().size());
        assertEquals(ZonePlayback.State.PLAYING, centre.state());
    }

    /** Regression: the console installed jars that the plugin folder and REST refuse. */
    @ParameterizedTest
    @EnumSource(InstallWay.class)
    void aPluginThatUsesPowerOverTheFrameworkDoesNotRun(
            InstallWay way, BundleContext context, PluginAdmin admin, HealthMonitor health) {
        String name = nameFor("power", way);
        Client administrator = administrator(context);
        byte[] jar = bytes(march(name).header("Import-Package", "org.osgi.framework.launch,*"));

        HttpResponse<String> answer = way.upload(administrator, name, jar);

        if (way == InstallWay.REST) {
            assertEquals(422, answer.statusCode(), answer.body());
            assertTrue(answer.body().contains("org.osgi.framework.launch"), answer.body());
            assertTrue(admin.plugins().stream()
                    .noneMatch(plugin -> plugin.symbolicName().endsWith(name)));
        } else {
            Eventually.until(
                    "it is named",
                    () -> health.problems().stream()
                            .anyMatch(problem -> problem.code().equals("refused-bundle")
                                    && problem.message().contains("org.osgi.framework.launch")));
            assertEquals(PluginStatus.State.FAILED, plugin(admin, name).state());
            assertTrue(String.valueOf(plugin(admin, name).reason()).contains("org.osgi.framework.launch"));
            way.remove(administrator, "io.diuna.test." + name);
            Eventually.until(
                    "it is named no more",
                    () -> health.problems().stream()
                            .noneMatch(problem -> problem.code().equals("refused-bundle")));
        }
    }

    @Test
    void aVersionForAnotherApiIsRefusedByRestAndTheRunningOnePlaysOn(
            BundleContext context, LightControl control, FrameMonitor monitor, PluginAdmin admin) {
        Client administrator = administrator(context);
        LightHarness centre = new LightHarness(control, monitor, "centre");
        playFirst(InstallWay.REST, "settled", administrator, centre);

        try (LiveFrames frames = LiveFrames.watch(Client.of(context))) {
            HttpResponse<String> answer = InstallWay.REST.upload(administrator, "settled", ofTheFuture("settled"));
            assertEquals(422, answer.statusCode(), answer.body());
            assertTrue(Client.json(answer).getString("detail").contains("io.diuna.api.animation"), answer.body());
            frames.await("version 1 after it", frame -> frame.shows(1));
            assertTrue(frames.since(0).stream().allMatch(frame -> frame.shows(1)), "another picture than the march");
        }
        assertEquals("1.0.1", plugin(admin, "settled").version());
        assertEquals(PluginStatus.State.ACTIVE, plugin(admin, "settled").state());
    }

    /** The console stops what runs before anybody looks at what comes, and does not start again what stands still. */
    @Test
    void aVersionForAnotherApiThroughTheConsoleIsExplainedAndTheNextOneHeals(
            BundleContext context, LightControl control, FrameMonitor monitor, PluginAdmin admin) {
        Client administrator = administrator(context);
        LightHarness centre = new LightHarness(control, monitor, "centre");
        playFirst(InstallWay.CONSOLE, "trusting", administrator, centre);

        InstallWay.CONSOLE.upload(administrator, "trusting", ofTheFuture("trusting"));
        centre.awaitState(ZonePlayback.State.FAILED);
        centre.awaitColor(STATIC);
        String reason = plugin(admin, "trusting").reason();
        assertTrue(reason != null && reason.contains("io.diuna.api.animation") && reason.contains("3.0"), reason);

        InstallWay.CONSOLE.upload(administrator, "trusting", march("trusting", 2));
        Eventually.until(
                "the new version is there",
                () -> plugin(admin, "trusting").version().equals("1.0.2"));
        InstallWay.press("start", administrator, "io.diuna.test.trusting");
        centre.awaitMarch(2);
        centre.awaitState(ZonePlayback.State.PLAYING);
        assertEquals(PluginStatus.State.ACTIVE, plugin(admin, "trusting").state());
    }

    private static void playFirst(InstallWay way, String name, Client administrator, LightHarness centre) {
        way.upload(administrator, name, march(name, 1));
        Eventually.until(
                name + " can be chosen",
                () -> administrator.get("/api/v1/animations").body().contains("\"" + name + "\""));
        choose(administrator, name);
        centre.awaitMarch(1);
    }

    private static byte[] ofTheFuture(String name) {
        return bytes(
                march(name).version("1.0.9").header("Import-Package", "io.diuna.api.animation;version=\"[3.0,4)\""));
    }

    private static PluginStatus plugin(PluginAdmin admin, String name) {
        return admin.plugins().stream()
                .filter(plugin -> plugin.symbolicName().equals("io.diuna.test." + name))
                .findFirst()
                .orElseThrow();
    }

    private static Client administrator(BundleContext context) {
        Client administrator = Client.of(context).as("diuna", ShippedFeatures.PASSWORD);
        Eventually.until(
                "the console answers",
                () -> administrator.get("/system/console/bundles.json").statusCode() == 200);
        return administrator;
    }

    private static String nameFor(String what, InstallWay way) {
        return way.name().toLowerCase(Locale.ROOT) + "-" + what;
    }

    private static byte[] march(String name, int version) {
        return bytes(march(name).version("1.0." + version).replacing("VERSION = 1;", "VERSION = " + version + ";"));
    }

    private static TestPlugin march(String name) {
        return TestPlugin.named("march")
                .symbolicName("io.diuna.test." + name)
                .replacing("id = \"march\"", "id = \"" + name + "\"");
    }

    private static byte[] bytes(TestPlugin plugin) {
        try {
            return Files.readAllBytes(plugin.jar());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void choose(Client client, String animation) {
        HttpResponse<String> answer = client.patch(
                "/api/v1/zones/centre",
                "{\"on\":true,\"brightness\":100,\"color\":\"#102030\",\"animation\":\"" + animation
                        + "\",\"transition\":{\"kind\":\"cut\"}}");
        assertEquals(200, answer.statusCode(), answer.body());
    }

    private static long frameNumber(Client client) {
        return Client.json(client.get("/api/v1/status"))
                .getJsonObject("frame")
                .getJsonNumber("number")
                .longValue();
    }

    /** Nobody can tell by the motion when a version took over from another. */
    private static void assertMoved(List<Frame> frames) {
        long moves = IntStream.range(1, frames.size())
                .filter(i -> !frames.get(i).pixels().equals(frames.get(i - 1).pixels()))
                .count();
        assertTrue(2 * moves > frames.size(), moves + " of " + frames.size() + " frames moved");
    }

    private static void assertWentOn(List<Frame> frames) {
        for (int i = 1; i < frames.size(); i++) {
            assertTrue(frames.get(i).number() > frames.get(i - 1).number(), "a frame came twice or late");
        }
        assertTrue(frames.stream().allMatch(frame -> frame.darkest() > 0), "a pixel was black");
    }
}
