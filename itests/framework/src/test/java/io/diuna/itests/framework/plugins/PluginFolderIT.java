// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.framework.plugins;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.diuna.itests.framework.exam.FrameworkTest;
import io.diuna.itests.framework.light.Eventually;
import io.diuna.itests.framework.light.LightHarness;
import io.diuna.itests.framework.shipped.ShippedFeatures;
import io.diuna.platform.control.AnimationCatalog;
import io.diuna.platform.control.LightControl;
import io.diuna.platform.control.PluginAdmin;
import io.diuna.platform.control.PluginStatus;
import io.diuna.platform.frame.FrameMonitor;
import io.diuna.platform.frame.ZonePlayback;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.osgi.framework.BundleContext;

/** A jar in the plugin folder is a plugin in the show. */
@FrameworkTest
public class PluginFolderIT {

    private static final int STATIC = 0x102030;

    @Configuration
    public static Option[] configuration() {
        return new Option[] {ShippedFeatures.fresh().option()};
    }

    @Test
    void aDroppedJarPlaysAndItsSuccessorTakesOver(
            BundleContext context,
            PluginAdmin admin,
            AnimationCatalog catalog,
            LightControl control,
            FrameMonitor monitor) {
        PluginDrop folder = PluginDrop.of(context, admin);
        LightHarness left = new LightHarness(control, monitor, "left");

        folder.put("dropped.jar", PluginDrop.march("dropped", 1).jar());
        assertEquals(
                "1.0.1", folder.await("dropped.jar", PluginStatus.State.ACTIVE).version());
        Eventually.until(
                "dropped is in the catalog", () -> catalog.animation("dropped").isPresent());
        left.play("dropped", STATIC);
        left.awaitMarch(1);

        folder.put("dropped.jar", PluginDrop.march("dropped", 2).jar());
        left.awaitMarch(2);
        assertEquals(
                "1.0.2", folder.await("dropped.jar", PluginStatus.State.ACTIVE).version());
        assertEquals("1.0.2", catalog.animation("dropped").orElseThrow().version());
    }

    @Test
    void takenOutItsZoneFallsBackAndItsChoiceComesBackWithIt(
            BundleContext context,
            PluginAdmin admin,
            LightControl control,
            FrameMonitor monitor,
            AnimationCatalog catalog) {
        PluginDrop folder = PluginDrop.of(context, admin);
        LightHarness centre = new LightHarness(control, monitor, "centre");
        folder.put("guest.jar", PluginDrop.march("guest", 1).jar());
        Eventually.until(
                "guest is in the catalog", () -> catalog.animation("guest").isPresent());
        centre.play("guest", STATIC);
        centre.awaitMarch(1);
        long frame = monitor.status().number();

        folder.takeOut("guest.jar");
        centre.awaitState(ZonePlayback.State.RELOADING);
        centre.awaitState(ZonePlayback.State.FAILED);
        centre.awaitColor(STATIC);
        assertTrue(folder.report("guest.jar").isEmpty());
        assertEquals("guest", control.zone("centre").orElseThrow().look().animation(), "the choice is kept");

        folder.put("guest.jar", PluginDrop.march("guest", 2).jar());
        centre.awaitMarch(2);
        centre.awaitState(ZonePlayback.State.PLAYING);
        assertTrue(monitor.status().number() > frame + 60, "the frames went on");
    }

    @Test
    void aSingletonIsUpdatedLikeAnyOther(BundleContext context, PluginAdmin admin) {
        PluginDrop folder = PluginDrop.of(context, admin);
        for (int version = 1; version <= 2; version++) {
            folder.put(
                    "single.jar",
                    PluginDrop.march("single", version)
                            .symbolicName("io.diuna.test.single;singleton:=true")
                            .jar());
            String expected = "1.0." + version;
            Eventually.until(
                    "version " + expected + " runs",
                    () -> folder.report("single.jar")
                            .filter(plugin ->
                                    plugin.version().equals(expected) && plugin.state() == PluginStatus.State.ACTIVE)
                            .isPresent());
        }
    }

    @Test
    void aFileThatIsNoPluginIsRemovedByItsName(BundleContext context, PluginAdmin admin) {
        PluginDrop folder = PluginDrop.of(context, admin);
        folder.put("shopping list.txt", "milk".getBytes(StandardCharsets.UTF_8));
        folder.await("shopping list.txt", PluginStatus.State.FAILED);
        assertTrue(admin.remove("shopping list.txt"));
        Eventually.until("it is gone", () -> folder.report("shopping list.txt").isEmpty());
        assertTrue(Files.notExists(folder.path().resolve("shopping list.txt")), "its file is still there");
    }

    @Test
    void whatIsRemovedByOrderIsGoneFromTheFolder(BundleContext context, PluginAdmin admin, AnimationCatalog catalog) {
        PluginDrop folder = PluginDrop.of(context, admin);
        folder.put("unwanted.jar", PluginDrop.march("unwanted", 1).jar());
        Eventually.until(
                "unwanted is in the catalog",
                () -> catalog.animation("unwanted").isPresent());

        assertTrue(admin.remove("io.diuna.test.unwanted"));

        Eventually.until("unwanted is gone", () -> catalog.animation("unwanted").isEmpty());
        assertTrue(Files.notExists(folder.path().resolve("unwanted.jar")), "its file is still there");
    }
}
