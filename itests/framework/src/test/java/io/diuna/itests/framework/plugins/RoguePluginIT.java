// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.framework.plugins;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.diuna.api.control.AnimationCatalog;
import io.diuna.api.control.LightControl;
import io.diuna.api.control.PluginAdmin;
import io.diuna.api.control.PluginStatus;
import io.diuna.api.frame.FrameMonitor;
import io.diuna.api.frame.ZoneShow;
import io.diuna.itests.framework.exam.FrameworkTest;
import io.diuna.itests.framework.light.Await;
import io.diuna.itests.framework.light.Stagehand;
import io.diuna.itests.framework.plugin.TestPlugin;
import io.diuna.itests.framework.shipped.ShippedFeatures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.osgi.framework.BundleContext;

/**
 * A plugin that fails or hangs loses its zone, by name and with a reason; the other zones play on, and the framework
 * stops in time although some threads never come back.
 */
@FrameworkTest
public class RoguePluginIT {

    private static final int STATIC = 0x203010;

    @Configuration
    public static Option[] configuration() {
        return new Option[] {ShippedFeatures.fresh().option()};
    }

    @AfterEach
    void theOtherZonesPlayOn(LightControl control, FrameMonitor monitor) {
        long frame = monitor.status().number();
        Await.until("frames go on", () -> monitor.status().number() > frame + 30);
        for (String zone : new String[] {"left", "right"}) {
            assertEquals(
                    ZoneShow.State.PLAYING,
                    control.zone(zone).orElseThrow().show().state(),
                    zone);
        }
    }

    @Test
    void throwingWhileItDraws(
            BundleContext context,
            PluginAdmin admin,
            AnimationCatalog catalog,
            LightControl control,
            FrameMonitor monitor) {
        Stagehand centre = new Stagehand(control, monitor, "centre");
        put(context, admin, "thrower", "throws");
        Await.until(
                "thrower is in the catalog", () -> catalog.animation("thrower").isPresent());
        centre.play("thrower", STATIC);

        centre.awaitState(ZoneShow.State.FALLBACK);
        assertSays(control, "of my own making");
        centre.awaitColor(STATIC);
        centre.awaitState(ZoneShow.State.QUARANTINED);
        assertEquals(PluginStatus.State.QUARANTINED, report(admin, "thrower").state());
    }

    @Test
    void hangingWhileItDraws(
            BundleContext context,
            PluginAdmin admin,
            AnimationCatalog catalog,
            LightControl control,
            FrameMonitor monitor) {
        Stagehand centre = new Stagehand(control, monitor, "centre");
        put(context, admin, "sleeper", "hangs in render");
        Await.until(
                "sleeper is in the catalog", () -> catalog.animation("sleeper").isPresent());
        centre.play("sleeper", STATIC);

        centre.awaitState(ZoneShow.State.QUARANTINED);
        assertSays(control, "sleeper");
        centre.awaitColor(STATIC);
        assertEquals(PluginStatus.State.QUARANTINED, report(admin, "sleeper").state());
    }

    @Test
    void hangingWhileItIsActivated(BundleContext context, PluginAdmin admin, AnimationCatalog catalog) {
        put(context, admin, "stone", "hangs in activate");
        Await.until(
                "stone is named",
                () -> admin.plugins().stream()
                        .anyMatch(plugin -> plugin.symbolicName().equals("io.diuna.test.stone")
                                && plugin.state() == PluginStatus.State.FAILED));
        String reason = report(admin, "stone").reason();
        assertTrue(reason != null && reason.contains("hangs"), reason);

        Folder.of(context, admin).put("after.jar", Folder.march("after", 1).jar());
        Await.until("another plugin can come", () -> catalog.animation("after").isPresent());
    }

    @Test
    void hangingWhileItMakesARenderer(
            BundleContext context,
            PluginAdmin admin,
            AnimationCatalog catalog,
            LightControl control,
            FrameMonitor monitor) {
        Stagehand centre = new Stagehand(control, monitor, "centre");
        put(context, admin, "ponderer", "hangs in create");
        Await.until(
                "ponderer is in the catalog",
                () -> catalog.animation("ponderer").isPresent());
        centre.play("ponderer", STATIC);

        centre.awaitState(ZoneShow.State.QUARANTINED);
        assertSays(control, "ponderer");
        centre.awaitColor(STATIC);
    }

    private static void put(BundleContext context, PluginAdmin admin, String name, String sin) {
        TestPlugin plugin = TestPlugin.named("rogue")
                .symbolicName("io.diuna.test." + name)
                .replacing("id = \"rogue\"", "id = \"" + name + "\"")
                .replacing("SIN = \"none\"", "SIN = \"" + sin + "\"");
        Folder.of(context, admin).put(name + ".jar", plugin.jar());
    }

    private static PluginStatus report(PluginAdmin admin, String name) {
        return admin.plugins().stream()
                .filter(plugin -> plugin.symbolicName().equals("io.diuna.test." + name))
                .findFirst()
                .orElseThrow();
    }

    private static void assertSays(LightControl control, String words) {
        String reason = control.zone("centre").orElseThrow().show().reason();
        assertNotNull(reason);
        assertTrue(reason.contains(words), reason);
    }
}
