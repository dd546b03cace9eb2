// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.framework.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.diuna.itests.framework.exam.FrameworkTest;
import io.diuna.itests.framework.light.Eventually;
import io.diuna.itests.framework.light.Recording;
import io.diuna.itests.framework.light.RecordingStrip;
import io.diuna.itests.framework.light.Zones;
import io.diuna.platform.control.LightControl;
import io.diuna.platform.frame.Transition;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.cm.ConfigurationAdmin;

/** What a strip shows when nobody sends it frames any more. */
@FrameworkTest
public class ShutdownPatternIT {

    private static final int PIXELS = 20;
    private static final int COLOR = 0x406080;

    @Configuration
    public static Option[] configuration() {
        return new Option[] {ShippedFeatures.fresh().option()};
    }

    @ParameterizedTest
    @CsvSource({"BLACK, 0", "HOLD, 0x80"})
    void theLastFrameThatAStripGets(
            String shutdownPattern,
            int darkest,
            BundleContext context,
            ConfigurationAdmin configurations,
            LightControl control)
            throws IOException, BundleException {
        String strip = "strip-" + shutdownPattern.toLowerCase(Locale.ROOT);
        configurations
                .getConfiguration("io.diuna.scheduler", "?")
                .update(FrameworkUtil.asDictionary(Map.of("fps", 60, "shutdownPattern", shutdownPattern)));
        Recording recording = RecordingStrip.register(context, strip, PIXELS).recording();
        Zones.add(configurations, control, strip, strip, PIXELS);
        control.change(
                strip,
                look -> look.withOn(true).withBrightness(100).withColor(COLOR).withAnimation(null),
                Transition.CUT);
        Eventually.until("the strip shows the colour", () -> recording.count() > 0 && isColor(recording));
        Bundle scheduler = scheduler(context);

        scheduler.stop();
        Eventually.happens(() -> recording.darkest(recording.count() - 1) == darkest); // its thread may be late
        int frames = recording.count();

        assertTrue(frames > 0);
        assertEquals(darkest, recording.darkest(frames - 1), "the strongest channel of the darkest pixel");
        scheduler.start();
        Eventually.until("it shows the colour again", () -> recording.count() > frames && isColor(recording));
    }

    private static boolean isColor(Recording recording) {
        int newest = recording.count() - 1;
        return recording.darkest(newest) == (COLOR & 0xFF) && recording.floor(newest) == (COLOR & 0xFF);
    }

    private static Bundle scheduler(BundleContext context) {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> "io.diuna.scheduler".equals(bundle.getSymbolicName()))
                .findFirst()
                .orElseThrow();
    }
}
