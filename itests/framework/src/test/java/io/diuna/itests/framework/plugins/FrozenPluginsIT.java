// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.framework.plugins;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.diuna.api.animation.Parameter;
import io.diuna.itests.framework.exam.FrameworkTest;
import io.diuna.itests.framework.light.LightHarness;
import io.diuna.itests.framework.light.RecordingStrip;
import io.diuna.itests.framework.light.Zones;
import io.diuna.itests.framework.shipped.ShippedFeatures;
import io.diuna.platform.control.AnimationCatalog;
import io.diuna.platform.control.AnimationDescription;
import io.diuna.platform.control.LightControl;
import io.diuna.platform.control.PluginAdmin;
import io.diuna.platform.control.PluginStatus;
import io.diuna.platform.frame.FrameMonitor;
import io.diuna.platform.frame.Transition;
import io.diuna.platform.frame.ZonePlayback;
import io.diuna.platform.signal.SignalCatalog;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.osgi.framework.BundleContext;
import org.osgi.service.cm.ConfigurationAdmin;

/** Plugins that were built against older APIs, and never again, run on this one. */
@FrameworkTest
public class FrozenPluginsIT {

    private static final Path FROZEN = Path.of("..", "authors", "frozen");
    private static final String ZONE = "frozen";
    private static final int COLOR = 0x010203;
    private static final String SHOW = "com.example.parade";
    private static final String SOUND = "com.example.equalizer";

    @Configuration
    public static Option[] configuration() {
        return new Option[] {ShippedFeatures.fresh().option()};
    }

    @Test
    void theyPlay(
            BundleContext context,
            PluginAdmin admin,
            ConfigurationAdmin configurations,
            AnimationCatalog catalog,
            SignalCatalog signals,
            LightControl control,
            FrameMonitor monitor)
            throws IOException {
        RecordingStrip.register(context, ZONE, 60);
        Zones.add(configurations, control, ZONE, ZONE, 60);
        LightHarness zone = new LightHarness(control, monitor, ZONE);
        for (Path version : list(FROZEN, Files::isDirectory)) {
            Properties declared = declared(version);
            Set<String> played = new TreeSet<>();
            for (Path jar : list(version, file -> file.toString().endsWith(".jar"))) {
                PluginStatus plugin = install(admin, jar);
                for (String animation : plugin.animations()) {
                    assertEquals(
                            declared.getProperty(animation),
                            parameters(catalog.animation(animation).orElseThrow()),
                            animation);
                    assertPlays(zone, animation);
                    played.add(animation);
                }
                if (plugin.symbolicName().equals(SHOW)) {
                    assertShowsOver(new LightHarness(control, monitor, "left"));
                }
                if (plugin.symbolicName().equals(SOUND)) {
                    assertTrue(signals.signals().stream()
                            .anyMatch(signal -> signal.id().equals("audio.band.16")));
                }
                assertNull(reason(admin, plugin.symbolicName()), jar.toString());
                admin.remove(plugin.symbolicName());
            }
            assertEquals(declared.stringPropertyNames(), played, "animations of " + version);
        }
    }

    private static void assertPlays(LightHarness zone, String animation) {
        zone.control()
                .change(
                        ZONE,
                        look -> look.withOn(true)
                                .withBrightness(100)
                                .withColor(COLOR)
                                .withAnimation(null),
                        Transition.CUT);
        zone.awaitColor(COLOR);
        zone.play(animation, COLOR);
        zone.awaitState(ZonePlayback.State.PLAYING);
        zone.awaitOtherThan(COLOR);
        assertNull(zone.control().zone(ZONE).orElseThrow().playback().reason(), animation);
    }

    /** Layers of a plugin are seen over an animation that is black. */
    private static void assertShowsOver(LightHarness zone) {
        zone.play("solid", 0);
        zone.awaitOtherThan(0);
    }

    private static @Nullable String reason(PluginAdmin admin, String symbolicName) {
        return admin.plugins().stream()
                .filter(plugin -> plugin.symbolicName().equals(symbolicName))
                .findFirst()
                .orElseThrow()
                .reason();
    }

    private static PluginStatus install(PluginAdmin admin, Path jar) throws IOException {
        try (InputStream content = Files.newInputStream(jar)) {
            PluginStatus plugin = admin.install(content);
            assertEquals(PluginStatus.State.ACTIVE, plugin.state(), () -> jar + ": " + plugin.reason());
            assertNull(plugin.reason(), jar.toString());
            return plugin;
        }
    }

    private static String parameters(AnimationDescription animation) {
        return animation.parameters().stream().map(Parameter::id).collect(Collectors.joining(" "));
    }

    private static Properties declared(Path version) throws IOException {
        Properties declared = new Properties();
        try (InputStream file = Files.newInputStream(version.resolve("animations.properties"))) {
            declared.load(file);
        }
        return declared;
    }

    private static List<Path> list(Path folder, Predicate<Path> filter) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> found = files.filter(filter).sorted().toList();
            assertFalse(found.isEmpty(), folder + " has what is looked for");
            return found;
        }
    }
}
