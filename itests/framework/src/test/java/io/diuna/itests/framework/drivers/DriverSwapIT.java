// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.framework.drivers;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.diuna.itests.framework.exam.FrameworkTest;
import io.diuna.itests.framework.hotswap.LeakCheck;
import io.diuna.itests.framework.light.Bystanders;
import io.diuna.itests.framework.light.Eventually;
import io.diuna.itests.framework.light.Recording;
import io.diuna.itests.framework.light.RecordingStrip;
import io.diuna.itests.framework.light.Zones;
import io.diuna.itests.framework.shipped.ShippedFeatures;
import io.diuna.platform.control.LightControl;
import io.diuna.platform.frame.FrameMonitor;
import io.diuna.platform.frame.StripStatus;
import io.diuna.platform.frame.Transition;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.cm.ConfigurationAdmin;

/**
 * The bundle of a driver is updated again and again under the running show, 20 times or as often as {@code
 * -Ddiuna.swaps} says: its strip comes back each time, and the others do not notice.
 */
@FrameworkTest
public class DriverSwapIT {

    private static final int SWAPS = Integer.getInteger("diuna.swaps", 20);
    private static final String DRIVER = "io.diuna.driver.virtual";
    private static final String SWAPPED = "swapped";
    private static final String WITNESS = "witness";
    private static final int PIXELS = 100;
    private static final int SETTLED = 300;

    @Configuration
    public static Option[] configuration() {
        return new Option[] {ShippedFeatures.fresh().option()};
    }

    @Test
    void theOtherStripsFrameNumbersHaveNoHole(
            BundleContext context, ConfigurationAdmin configurations, LightControl control, FrameMonitor monitor)
            throws IOException, BundleException {
        configurations
                .getFactoryConfiguration(DRIVER, SWAPPED, "?")
                .update(FrameworkUtil.asDictionary(Map.of("pixels", PIXELS)));
        Recording recording = RecordingStrip.register(context, WITNESS, PIXELS).recording();
        for (String strip : new String[] {SWAPPED, WITNESS}) {
            Zones.add(configurations, control, strip, strip, PIXELS);
            control.change(strip, look -> look.withOn(true).withAnimation("rainbow"), Transition.CUT);
        }
        // Not at once: a virtual machine that has just started still loads and compiles, and stands still for that.
        Eventually.until("the strip plays", () -> status(monitor, SWAPPED).shown() > 10 && recording.count() > SETTLED);
        Bundle driver = Arrays.stream(context.getBundles())
                .filter(bundle -> DRIVER.equals(bundle.getSymbolicName()))
                .findFirst()
                .orElseThrow();
        Path jar = DriverJar.of(DRIVER);

        Bystanders bystanders = Bystanders.watch();
        LeakCheck leftovers = new LeakCheck();
        long skipped = monitor.status().skipped();
        long notSent = notSent(monitor);
        int first = recording.count();
        for (int swap = 0; swap < SWAPS; swap++) {
            leftovers.expectToGo(driver);
            try (InputStream stream = Files.newInputStream(jar)) {
                driver.update(stream);
            }
            Eventually.until("the strip is back", () -> playsOn(monitor));
        }
        int end = recording.count();
        bystanders.close();
        long excused = bystanders.longest(recording.nanos(first), recording.nanos(end - 1));
        long skippedNow = monitor.status().skipped() - skipped;
        long notSentNow = notSent(monitor) - notSent;
        long counted = skippedNow + notSentNow;
        long missing = recording.number(end - 1) - recording.number(first) + 1 - (end - first);
        System.out.printf(
                "%d swaps of a driver, %d frames of another strip: %d missing, %d skipped, %d dropped or unchanged;"
                        + " longest still %d (%d excused)%n",
                SWAPS, end - first, missing, skippedNow, notSentNow, recording.longestStill(first, end), excused);
        assertAll(
                () -> assertTrue(missing <= counted, missing + " frames are missing, " + counted + " were counted"),
                () -> assertTrue(
                        IntStream.range(first + 1, end)
                                .allMatch(frame -> recording.number(frame) > recording.number(frame - 1)),
                        "numbers grow"),
                () -> assertTrue(recording.longestStill(first, end) < 15 + excused, "the other strip moves on"),
                () -> assertEquals(
                        StripStatus.State.OK, status(monitor, SWAPPED).state()),
                leftovers::assertNoClassLoaderIsLeft,
                leftovers::assertNoThreadIsLeft);
    }

    /** Frames that the other strip was not sent: for want of time, or because they were like the one before. */
    private static long notSent(FrameMonitor monitor) {
        StripStatus status = status(monitor, WITNESS);
        return status.dropped() + status.unchanged();
    }

    /** It shows frames that are newer than the one that it shows now. */
    private static boolean playsOn(FrameMonitor monitor) {
        long before = monitor.picture(SWAPPED, new int[PIXELS]);
        return before >= 0
                && Eventually.happens(() -> monitor.picture(SWAPPED, new int[PIXELS]) > before + 1
                        || monitor.picture(SWAPPED, new int[PIXELS]) < 0)
                && status(monitor, SWAPPED).state() == StripStatus.State.OK;
    }

    private static StripStatus status(FrameMonitor monitor, String strip) {
        return monitor.strips().stream()
                .filter(status -> status.id().equals(strip))
                .findFirst()
                .orElseGet(() -> Eventually.present(
                        "strip " + strip,
                        () -> monitor.strips().stream()
                                .filter(status -> status.id().equals(strip))
                                .findFirst()));
    }
}
