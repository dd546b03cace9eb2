// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.framework.hotswap;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.diuna.api.strip.PhysicalStrip;
import io.diuna.itests.framework.exam.FrameworkTest;
import io.diuna.itests.framework.light.Bystanders;
import io.diuna.itests.framework.light.Eventually;
import io.diuna.itests.framework.light.Zones;
import io.diuna.itests.framework.plugin.TestPlugin;
import io.diuna.itests.framework.shipped.ShippedFeatures;
import io.diuna.platform.control.AnimationCatalog;
import io.diuna.platform.control.LightControl;
import io.diuna.platform.frame.FrameMonitor;
import io.diuna.platform.frame.Transition;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.cm.ConfigurationAdmin;

/**
 * Sixteen zones of a thousand pixels play one plugin, which is updated again and again: 20 times, or as often as
 * {@code -Ddiuna.swaps} says. When that is given, frames that were missed while the machine was running are failures.
 */
@FrameworkTest
public class ManySwapsIT {

    private static final String ASKED = "diuna.swaps";
    private static final int SWAPS = Integer.getInteger(ASKED, 20);
    /** Not counted: the collections that measure the heap afterwards stop everything. */
    private static final int WARM_UP = 4;

    private static final int ZONES = 16;
    private static final int PIXELS = 1_000;
    private static final String STRIP = "parade";
    private static final long PERIOD_NANOS = 16_666_667;
    /** ZGC counts whole pages, so one more object may look like so many bytes. */
    private static final long PAGE = 2 << 20;

    /** The floor of the march is at 32 of 255 in each version and in between. */
    private static final int FLOOR = 24;
    /** A swap without a crossfade is seen at once; a zone may wait for its new renderer's first picture. */
    private static final int STILL_FRAMES = 15;
    /** Enough for a swap of five seconds each, and minutes before. */
    private static final int FRAMES = 20_000 + 300 * SWAPS;

    @Configuration
    public static Option[] configuration() {
        return new Option[] {ShippedFeatures.fresh().option()};
    }

    @Test
    void manyUpdatesUnderSixteenZones(
            BundleContext context,
            ConfigurationAdmin configurations,
            LightControl control,
            AnimationCatalog catalog,
            FrameMonitor monitor)
            throws IOException, BundleException {
        List<Path> versions = List.of(version(1), version(2));
        MovingShow parade = new MovingShow(ZONES, PIXELS, FRAMES);
        context.registerService(
                PhysicalStrip.class, parade, FrameworkUtil.asDictionary(Map.of(PhysicalStrip.ID, STRIP)));
        Bundle plugin = install(context, versions.get(0));
        Eventually.until(
                "march is in the catalog", () -> catalog.animation("march").isPresent());
        for (int zone = 0; zone < ZONES; zone++) {
            String id = "zone-" + zone;
            Zones.add(configurations, control, id, STRIP + ":" + zone * PIXELS + "-" + ((zone + 1) * PIXELS - 1));
            control.change(
                    id, look -> look.withAnimation("march").withOn(true).withBrightness(100), Transition.DEFAULT);
        }
        awaitVersion(parade, 1);

        try (Sentinels sentinels = Sentinels.start();
                Bystanders bystanders = Bystanders.watch()) {
            LeakCheck leftovers = new LeakCheck();
            for (int swap = 1; swap <= WARM_UP; swap++) {
                update(plugin, versions, swap, parade, leftovers);
            }
            long heapBefore = heap(); // not earlier: caches fill
            long skippedBefore = monitor.status().skipped();
            long notSentBefore = notSent(monitor);
            int first = parade.count();
            for (int swap = WARM_UP + 1; swap <= WARM_UP + SWAPS; swap++) {
                update(plugin, versions, swap, parade, leftovers);
            }
            int end = parade.count();
            long notSent = notSent(monitor) - notSentBefore;
            long skipped = monitor.status().skipped() - skippedBefore;
            List<Long> missing = parade.missing(first, end, PERIOD_NANOS);
            long excused = sentinels.excused(missing, PERIOD_NANOS);
            long own = Math.max(0, missing.size() - excused - notSent);
            long excusedStill = bystanders.longest(parade.nanos(first), parade.nanos(end - 1));
            long watching = sentinels.watching();
            leftovers.assertNoClassLoaderIsLeft();
            long grown = heap() - heapBefore;
            double growth = 100.0 * grown / heapBefore;
            System.out.printf(
                    "%d swaps, %d zones, %d frames: %d missing (%d skipped, %d dropped or unchanged), %d while the machine"
                            + " stood still as seen by %d sentinels, %d of the loop's own; longest still %d frames (%d"
                            + " excused); heap %+.2f %%%n",
                    SWAPS,
                    ZONES,
                    end - first,
                    missing.size(),
                    skipped,
                    notSent,
                    excused,
                    watching,
                    own,
                    parade.longestStill(first, end),
                    excusedStill,
                    growth);
            assertAll(
                    () -> assertTrue(missing.size() <= skipped + notSent, "each missing frame was counted"),
                    () -> assertNoBlack(parade, first, end),
                    () -> assertTrue(
                            parade.longestStill(first, end) < STILL_FRAMES + excusedStill,
                            "motion went on in every zone"),
                    () -> assertTrue(
                            System.getProperty(ASKED) == null || watching == 0 || own == 0,
                            own + " frames missed while the machine was running"),
                    () -> assertTrue(SWAPS < 100 || growth < 2 || grown <= PAGE, "heap grew by " + growth + " %"),
                    leftovers::assertNoThreadIsLeft);
        }
    }

    private static void update(Bundle plugin, List<Path> versions, int swap, MovingShow parade, LeakCheck leftovers)
            throws IOException, BundleException {
        leftovers.expectToGo(plugin);
        try (InputStream jar = Files.newInputStream(versions.get(swap % 2))) {
            plugin.update(jar);
        }
        awaitVersion(parade, 1 + swap % 2);
    }

    private static void assertNoBlack(MovingShow parade, int first, int end) {
        for (int frame = first; frame < end; frame++) {
            assertTrue(parade.darkest(frame) >= FLOOR, "a dark pixel in frame " + parade.number(frame));
        }
    }

    /** Frames that the strip was not sent: for want of time, or because they were like the one before. */
    private static long notSent(FrameMonitor monitor) {
        return monitor.strips().stream()
                .filter(status -> status.id().equals(STRIP))
                .mapToLong(status -> status.dropped() + status.unchanged())
                .sum();
    }

    private static long heap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
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
            assertEquals(Bundle.ACTIVE, bundle.getState());
            return bundle;
        }
    }

    /** Waits until this version, and nothing of the other, is seen in all zones. */
    private static void awaitVersion(MovingShow parade, int number) {
        Eventually.until("version " + number + " is all that is seen", () -> {
            int newest = parade.count() - 1;
            return newest >= 0 && parade.floor(newest) == 4 * number;
        });
    }
}
