// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.framework.hotswap;

import static org.junit.jupiter.api.Assertions.assertAll;

import io.diuna.itests.framework.exam.FrameworkTest;
import io.diuna.itests.framework.light.Bystanders;
import io.diuna.itests.framework.light.Eventually;
import io.diuna.itests.framework.light.Recording;
import io.diuna.itests.framework.light.RecordingStrip;
import io.diuna.itests.framework.light.Zones;
import io.diuna.itests.framework.plugin.TestPlugin;
import io.diuna.itests.framework.shipped.ShippedFeatures;
import io.diuna.platform.control.AnimationCatalog;
import io.diuna.platform.control.LightControl;
import io.diuna.platform.frame.FrameMonitor;
import io.diuna.platform.frame.Transition;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.service.cm.ConfigurationAdmin;

/** A plugin is updated fifty times while it plays, and nobody who looks at the strip can tell when. */
@FrameworkTest
public class HotSwapIT {

    private static final int UPDATES = 50;
    private static final int PIXELS = 100;
    private static final String ZONE = "parade";
    private static final String STRIP = "recorder";
    /** Frames that are still looked at after a new version is all that is seen. */
    private static final int AFTERWARDS = 10;

    @Configuration
    public static Option[] configuration() {
        return new Option[] {ShippedFeatures.fresh().option()};
    }

    @Test
    void fiftyUpdatesUnderTheRunningLoop(
            BundleContext context,
            ConfigurationAdmin configurations,
            LightControl control,
            AnimationCatalog catalog,
            FrameMonitor monitor)
            throws IOException, BundleException {
        List<Path> versions = IntStream.rangeClosed(1, UPDATES + 1)
                .mapToObj(HotSwapIT::version)
                .toList();
        Recording recording = RecordingStrip.register(context, STRIP, PIXELS).recording();
        Zones.add(configurations, control, ZONE, STRIP, PIXELS);
        Bundle plugin = install(context, versions.get(0));
        Eventually.until(
                "march is in the catalog", () -> catalog.animation("march").isPresent());
        control.change(ZONE, look -> look.withAnimation("march").withOn(true).withBrightness(100), Transition.DEFAULT);
        awaitVersion(recording, 1);

        Bystanders bystanders = Bystanders.watch();
        LeakCheck leftovers = new LeakCheck();
        SwapShow show = new SwapShow(recording, monitor, STRIP, bystanders);
        for (int update = 1; update <= UPDATES; update++) {
            leftovers.expectToGo(plugin);
            show.swapBegins();
            try (InputStream jar = Files.newInputStream(versions.get(update))) {
                plugin.update(jar);
            }
            awaitVersion(recording, update + 1);
            show.swapEnds();
        }
        show.ends();
        bystanders.close();

        System.out.println(show.summary());
        assertAll(
                show::assertNoFrameIsMissingThatWasNotCounted,
                show::assertNoPixelWasEverBlack,
                show::assertMotionWentOnDuringEachSwap,
                show::assertNoSwapMadeItJump,
                leftovers::assertNoClassLoaderIsLeft,
                leftovers::assertNoThreadIsLeft);
    }

    private static Path version(int number) {
        return TestPlugin.named("march")
                .version("1.0." + number)
                .replacing("VERSION = 1;", "VERSION = " + number + ";")
                .jar();
    }

    private static Bundle install(BundleContext context, Path jar) throws IOException, BundleException {
        try (InputStream stream = Files.newInputStream(jar)) {
            Bundle bundle = context.installBundle("test:march", stream);
            bundle.start();
            return bundle;
        }
    }

    /** Waits until this version, and nothing of the one before, was seen for some frames. */
    private static void awaitVersion(Recording recording, int number) {
        Eventually.until("version " + number + " is all that is seen", () -> {
            int newest = recording.count() - 1;
            return newest >= AFTERWARDS
                    && IntStream.range(0, AFTERWARDS).allMatch(back -> recording.floor(newest - back) == 4 * number);
        });
    }
}
