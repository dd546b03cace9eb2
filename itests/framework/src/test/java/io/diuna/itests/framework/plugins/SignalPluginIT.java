// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.framework.plugins;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.diuna.itests.framework.exam.FrameworkTest;
import io.diuna.itests.framework.light.Eventually;
import io.diuna.itests.framework.light.Recording;
import io.diuna.itests.framework.light.RecordingStrip;
import io.diuna.itests.framework.light.Zones;
import io.diuna.itests.framework.plugin.TestPlugin;
import io.diuna.itests.framework.shipped.ShippedFeatures;
import io.diuna.platform.control.AnimationCatalog;
import io.diuna.platform.control.LightControl;
import io.diuna.platform.control.PluginAdmin;
import io.diuna.platform.control.PluginStatus;
import io.diuna.platform.frame.FrameMonitor;
import io.diuna.platform.frame.Transition;
import io.diuna.platform.frame.ZonePlayback;
import io.diuna.platform.signal.SignalCatalog;
import io.diuna.platform.signal.SignalStatus;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.service.cm.ConfigurationAdmin;

/**
 * A plugin that brings a signal drives a parameter of a zone, as the strip sees it. Its source is stopped, throws, hangs and comes
 * back: the value rests meanwhile, and the zones keep their frames.
 */
@FrameworkTest
public class SignalPluginIT {

    private static final String ZONE = "meter";
    private static final String EAR = "io.diuna.test.ear";
    private static final int RESTING = 50;

    @Configuration
    public static Option[] configuration() {
        return new Option[] {ShippedFeatures.fresh().option()};
    }

    @Test
    void aParameterFollowsASignalThroughTheLifeOfItsPlugin(
            BundleContext context,
            PluginAdmin admin,
            ConfigurationAdmin configurations,
            AnimationCatalog catalog,
            SignalCatalog signals,
            LightControl control,
            FrameMonitor monitor)
            throws BundleException {
        Recording recording = RecordingStrip.register(context, ZONE, 10).recording();
        PluginDrop folder = PluginDrop.of(context, admin);
        Zones.add(configurations, control, ZONE, ZONE, 10);
        folder.put("meter.jar", TestPlugin.named("meter").version("1.0.1").jar());
        Eventually.until("the meter came", () -> catalog.animation("meter").isPresent());
        Map<String, Object> binding = Map.of("signal", "ear.level", "from", (double) RESTING, "to", 250.0);
        control.change(
                ZONE,
                look -> look.withOn(true)
                        .withBrightness(100)
                        .withAnimation("meter")
                        .withParameters(Map.of("level", binding)),
                Transition.CUT);
        awaitShown(recording, RESTING);
        Eventually.until("it waits", () -> playback(control, ZONE).waitingFor().equals(List.of("ear.level")));

        System.setProperty("ear.level", "0.5");
        folder.put("ear.jar", ear(1, "nothing"));
        awaitShown(recording, 150);
        PluginStatus status = folder.await("ear.jar", PluginStatus.State.ACTIVE);
        assertNull(status.reason());
        Eventually.until(
                "it is listed", () -> signal(signals).filter(SignalStatus::live).isPresent());
        assertEquals(EAR, signal(signals).orElseThrow().bundle());
        Eventually.until(
                "it waits no more", () -> playback(control, ZONE).waitingFor().isEmpty());
        System.setProperty("ear.level", "1");
        awaitShown(recording, 250);

        Bundle bundle = Stream.of(context.getBundles())
                .filter(one -> EAR.equals(one.getSymbolicName()))
                .findFirst()
                .orElseThrow();
        bundle.stop();
        awaitShown(recording, RESTING);
        assertTrue(signal(signals).isEmpty());
        bundle.start();
        awaitShown(recording, 250);

        folder.put("ear.jar", ear(2, "throw"));
        awaitShown(recording, RESTING);
        awaitReason(folder, "no microphone");
        folder.put("ear.jar", ear(3, "nothing"));
        awaitShown(recording, 250);
        folder.put("ear.jar", ear(4, "hang"));
        awaitShown(recording, RESTING);
        long before = monitor.status().number();
        awaitReason(folder, "signal source");
        assertTrue(monitor.status().number() > before, "frames go on");
        for (String zone : List.of("left", "right", ZONE)) {
            assertEquals(ZonePlayback.State.PLAYING, playback(control, zone).state(), zone);
        }
        folder.put("ear.jar", ear(5, "nothing"));
        awaitShown(recording, 250);
        assertNull(folder.await("ear.jar", PluginStatus.State.ACTIVE).reason());
    }

    private static Path ear(int version, String deed) {
        return TestPlugin.named("ear")
                .symbolicName(EAR)
                .version("1.0." + version)
                .replacing("DEED = \"nothing\"", "DEED = \"" + deed + "\"")
                .jar();
    }

    private static void awaitReason(PluginDrop folder, String words) {
        Eventually.until(
                "the reason has: " + words,
                () -> folder.report("ear.jar")
                        .map(PluginStatus::reason)
                        .filter(reason -> reason.contains(words))
                        .isPresent());
    }

    private static void awaitShown(Recording recording, int blue) {
        Eventually.until(
                "the strip shows " + blue,
                () -> recording.count() > 0 && recording.floor(recording.count() - 1) == blue);
    }

    private static ZonePlayback playback(LightControl control, String zone) {
        return control.zone(zone).orElseThrow().playback();
    }

    private static Optional<SignalStatus> signal(SignalCatalog signals) {
        return signals.signals().stream()
                .filter(signal -> signal.id().equals("ear.level"))
                .findFirst();
    }
}
