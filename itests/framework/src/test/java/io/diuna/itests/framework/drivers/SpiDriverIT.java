// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.framework.drivers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.diuna.itests.framework.exam.FrameworkTest;
import io.diuna.itests.framework.hotswap.LeakCheck;
import io.diuna.itests.framework.light.Eventually;
import io.diuna.itests.framework.light.Zones;
import io.diuna.itests.framework.shipped.ShippedFeatures;
import io.diuna.platform.control.LightControl;
import io.diuna.platform.frame.FrameMonitor;
import io.diuna.platform.frame.StripStatus;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.service.cm.ConfigurationAdmin;

/** The SPI driver where there is no such device, as on any machine: bus 6 has none on a Raspberry Pi either. */
@FrameworkTest
public class SpiDriverIT {

    private static final String DRIVER = "io.diuna.driver.spi";
    private static final String LIBRARY = "io.diuna.lib.pi4j";
    private static final int UPDATES = 25;
    private static final int PIXELS = 144;
    private static final String NO_DEVICE = "Device /dev/spidev6.2 not found; on a Raspberry Pi add ";

    @Configuration
    public static Option[] configuration() {
        return new Option[] {ShippedFeatures.fresh().option()};
    }

    @Test
    void updatesUnderAConfiguredStripLeaveNothingBehind(
            BundleContext context, ConfigurationAdmin configurations, LightControl control, FrameMonitor monitor)
            throws IOException, BundleException {
        configure(configurations, "spi", Map.of("pixels", PIXELS, "bus", 6, "chipSelect", 2));
        Zones.add(configurations, control, "spi", "spi", PIXELS);
        awaitReason(monitor, "spi", NO_DEVICE);
        Bundle driver = bundle(context, DRIVER);

        LeakCheck leftovers = new LeakCheck();
        for (int update = 1; update <= UPDATES; update++) {
            leftovers.expectToGo(driver);
            try (InputStream jar = Files.newInputStream(DriverJar.of(DRIVER))) {
                driver.update(jar);
            }
            awaitReason(monitor, "spi", NO_DEVICE);
        }
        configurations.getFactoryConfiguration(DRIVER, "spi", "?").delete();
        Eventually.until(
                "the strip goes with its configuration",
                () -> status(monitor, "spi").isEmpty());

        leftovers.assertNoClassLoaderIsLeft();
        leftovers.assertNoThreadIsLeft();
    }

    @Test
    void aFrameThatTheBufferCannotHoldIsRefusedBesideTheStrip(ConfigurationAdmin configurations, FrameMonitor monitor)
            throws IOException {
        configure(configurations, "long", Map.of("pixels", 8000, "bus", 6));
        awaitReason(monitor, "long", "split the strip");
        assertEquals(0, status(monitor, "long").orElseThrow().shown());
        assertEquals(
                StripStatus.State.UNAVAILABLE,
                status(monitor, "long").orElseThrow().state());
        configurations.getFactoryConfiguration(DRIVER, "long", "?").delete();
    }

    /** A native library belongs to one class loader: JNA comes from its own bundle, Pi4J from its, and both stay. */
    @Test
    void theLibrariesAreBundlesOfTheirOwn(BundleContext context) {
        assertEquals(LIBRARY, provider(context, DRIVER, "com.pi4j.io.spi"));
        assertEquals(LIBRARY, provider(context, DRIVER, "com.pi4j.plugin.linuxfs.provider.spi"));
        assertEquals("com.sun.jna", provider(context, LIBRARY, "com.sun.jna"));
        assertTrue(provider(context, LIBRARY, "org.slf4j").startsWith("org.ops4j.pax.logging"));
    }

    private static void configure(ConfigurationAdmin configurations, String strip, Map<String, Object> properties)
            throws IOException {
        configurations.getFactoryConfiguration(DRIVER, strip, "?").update(FrameworkUtil.asDictionary(properties));
    }

    private static void awaitReason(FrameMonitor monitor, String strip, String words) {
        Eventually.until(
                "the reason beside strip " + strip,
                () -> status(monitor, strip)
                        .map(StripStatus::reason)
                        .filter(reason -> reason.contains(words))
                        .isPresent());
    }

    private static Optional<StripStatus> status(FrameMonitor monitor, String strip) {
        return monitor.strips().stream()
                .filter(status -> status.id().equals(strip))
                .findFirst();
    }

    /** Who gives a package to a bundle. */
    private static String provider(BundleContext context, String importer, String name) {
        return bundle(context, importer).adapt(BundleWiring.class).getRequiredWires("osgi.wiring.package").stream()
                .filter(wire -> name.equals(wire.getCapability().getAttributes().get("osgi.wiring.package")))
                .map(wire -> wire.getProvider().getSymbolicName())
                .findFirst()
                .orElseThrow();
    }

    private static Bundle bundle(BundleContext context, String name) {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> name.equals(bundle.getSymbolicName()))
                .findFirst()
                .orElseThrow();
    }
}
