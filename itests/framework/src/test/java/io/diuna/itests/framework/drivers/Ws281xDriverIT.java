// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.framework.drivers;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.diuna.itests.framework.exam.FrameworkTest;
import io.diuna.itests.framework.hotswap.LeakCheck;
import io.diuna.itests.framework.light.Eventually;
import io.diuna.itests.framework.light.Zones;
import io.diuna.itests.framework.shipped.ShippedFeatures;
import io.diuna.platform.control.LightControl;
import io.diuna.platform.frame.FrameMonitor;
import io.diuna.platform.frame.StripStatus;
import io.diuna.platform.frame.Transition;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.service.cm.ConfigurationAdmin;

/** The WS281x driver with a native library that it can use, and without. */
@FrameworkTest
public class Ws281xDriverIT {

    private static final String DRIVER = "io.diuna.driver.ws281x";
    private static final int UPDATES = 100;
    private static final int PIXELS = 30;
    /** Time for more than one try after the first that failed. */
    private static final long SOME_TRIES = TimeUnit.SECONDS.toNanos(2);

    @Configuration
    public static Option[] configuration() {
        return new Option[] {ShippedFeatures.fresh().option()};
    }

    @Test
    void aHundredUpdatesUnderARunningShow(
            BundleContext context, ConfigurationAdmin configurations, LightControl control)
            throws IOException, BundleException {
        boolean built = FakeWs281x.build();
        String needs = "needs gcc, the headers of the C library (libc6-dev) and those of a JDK";
        assertTrue(built || System.getenv("CI") == null, needs); // there it is not left out
        assumeTrue(built, needs);
        configure(configurations, "faked", Map.of("pixels", PIXELS, "nativeLibrary", FakeWs281x.LIBRARY.toString()));
        Zones.add(configurations, control, "faked", "faked", PIXELS);
        control.change("faked", look -> look.withAnimation("rainbow").withOn(true), Transition.CUT);
        awaitMotion();
        Bundle driver = driver(context);
        Path jar = DriverJar.of(DRIVER);

        LeakCheck leftovers = new LeakCheck();
        for (int update = 1; update <= UPDATES; update++) {
            leftovers.expectToGo(driver);
            long before = FakeWs281x.calls("init");
            try (InputStream stream = Files.newInputStream(jar)) {
                driver.update(stream);
            }
            Eventually.until("the updated driver opens the hardware", () -> FakeWs281x.calls("init") > before);
            awaitMotion();
        }
        configurations.getFactoryConfiguration(DRIVER, "faked", "?").delete();
        Eventually.until(
                "the hardware is closed as often as it was opened",
                () -> FakeWs281x.calls("fini") == FakeWs281x.calls("init"));

        assertAll(
                () -> assertEquals(0, FakeWs281x.calls("misuse"), "calls that would crash a real library"),
                leftovers::assertNoClassLoaderIsLeft,
                leftovers::assertNoThreadIsLeft);
    }

    @Test
    void withoutANativeLibraryTheStripIsUnavailableAndSaysSoOnce(
            BundleContext context, ConfigurationAdmin configurations, FrameMonitor monitor) throws IOException {
        assumeFalse(System.getProperty("os.arch").equals("arm"), "32-bit ARM has the driver's own library");
        String words = "native library is for 32-bit ARM, and this is " + System.getProperty("os.arch")
                + ": use the SPI driver (io.diuna.driver.spi), or set nativeLibrary";
        configure(configurations, "missing", Map.of("pixels", PIXELS));

        StripStatus strip = Eventually.present("the reason beside the strip", () -> strip(monitor, "missing"));
        assertTrue(String.valueOf(strip.reason()).contains(words), strip::toString);
        assertEquals(StripStatus.State.UNAVAILABLE, strip.state());
        Eventually.until("it is in the log", () -> logged(context, words) > 0);
        LockSupport.parkNanos(SOME_TRIES);
        assertTrue(strip(monitor, "missing").isPresent(), "it stays unavailable");
        assertEquals(1, logged(context, words), "warnings that say so");

        configurations.getFactoryConfiguration(DRIVER, "missing", "?").delete();
    }

    @Test
    void noBundleIsWiredToAnotherLogForIt(BundleContext context) {
        BundleWiring wiring = driver(context).adapt(BundleWiring.class);
        assertTrue(wiring.getRequiredWires("osgi.wiring.package").stream()
                .map(wire -> String.valueOf(wire.getCapability().getAttributes().get("osgi.wiring.package")))
                .noneMatch(name -> name.startsWith("org.apache.logging")));
    }

    private static void configure(ConfigurationAdmin configurations, String strip, Map<String, Object> properties)
            throws IOException {
        configurations.getFactoryConfiguration(DRIVER, strip, "?").update(FrameworkUtil.asDictionary(properties));
    }

    /** Waits until the wire shows a picture, and then another one. */
    private static void awaitMotion() {
        byte[] before = FakeWs281x.wire();
        Eventually.until("frames come to the wire", () -> {
            byte[] now = FakeWs281x.wire();
            return now.length == 3 * PIXELS && !Arrays.equals(before, now);
        });
    }

    private static Optional<StripStatus> strip(FrameMonitor monitor, String id) {
        return monitor.strips().stream()
                .filter(strip -> strip.id().equals(id) && strip.reason() != null)
                .findFirst();
    }

    private static Bundle driver(BundleContext context) {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> DRIVER.equals(bundle.getSymbolicName()))
                .findFirst()
                .orElseThrow();
    }

    /** How many warnings or errors have these words; a stack trace belongs to the line before it. */
    private static long logged(BundleContext context, String words) {
        Path log = Path.of(context.getProperty("diuna.data"), "logs", "diuna.log");
        try {
            return Files.readAllLines(log).stream()
                    .filter(line -> line.matches("\\S+ (WARN|ERROR) .*") && line.contains(words))
                    .count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
