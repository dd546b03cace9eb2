// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.framework.layers;

import static org.junit.jupiter.api.Assertions.assertThrows;

import io.diuna.api.layer.FramePriority;
import io.diuna.api.layer.FrameSink;
import io.diuna.api.layer.FrameSource;
import io.diuna.itests.framework.exam.FrameworkTest;
import io.diuna.itests.framework.light.LightHarness;
import io.diuna.itests.framework.shipped.ShippedFeatures;
import io.diuna.platform.control.LightControl;
import io.diuna.platform.frame.FrameMonitor;
import io.diuna.platform.frame.Transition;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;

/** Frames from outside, through the service. */
@FrameworkTest
public class FrameSinkIT {

    private static final int STATIC = 0x203010;
    private static final Duration LONG = Duration.ofHours(1);

    @Configuration
    public static Option[] configuration() {
        return new Option[] {ShippedFeatures.fresh().option()};
    }

    @Test
    void aFrameIsSeenUntilItIsCleared(LightControl control, FrameMonitor monitor, FrameSink sink) {
        LightHarness centre = still(control, monitor);
        try (FrameSource source = sink.open("test", FramePriority.PULSE)) {
            source.fill("centre", 0x0000FF, LONG);
            centre.awaitColor(0x0000FF);
            source.clear("centre");
            centre.awaitColor(STATIC);
        }
    }

    @Test
    void aBundleThatStopsTakesItsLayersAlong(
            BundleContext context, LightControl control, FrameMonitor monitor, FrameSink own)
            throws BundleException, IOException {
        LightHarness centre = still(control, monitor);
        Bundle visitor = context.installBundle("visitor", new ByteArrayInputStream(emptyBundle("visitor")));
        visitor.start();
        BundleContext visiting = visitor.getBundleContext();
        FrameSink sink = visiting.getService(visiting.getServiceReference(FrameSink.class));
        FrameSource low = own.open("low", FramePriority.PULSE);
        FrameSource high = sink.open("high", FramePriority.DEBUG);
        low.fill("centre", 0x00FF00, LONG);
        high.fill("centre", 0xFF0000, LONG);
        centre.awaitColor(0xFF0000);

        visitor.stop();

        centre.awaitColor(0x00FF00);
        assertThrows(IllegalStateException.class, () -> high.fill("centre", 0xFF0000, LONG));
        assertThrows(IllegalStateException.class, () -> sink.open("high", FramePriority.DEBUG));
        low.close();
        centre.awaitColor(STATIC);
        visitor.uninstall();
    }

    private static LightHarness still(LightControl control, FrameMonitor monitor) {
        LightHarness centre = new LightHarness(control, monitor, "centre");
        control.change(
                "centre",
                look -> look.withOn(true).withBrightness(100).withColor(STATIC).withAnimation(null),
                Transition.CUT);
        centre.awaitColor(STATIC);
        return centre;
    }

    private static byte[] emptyBundle(String name) throws IOException {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue(Constants.BUNDLE_MANIFESTVERSION, "2");
        main.putValue(Constants.BUNDLE_SYMBOLICNAME, name);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new JarOutputStream(bytes, manifest).close();
        return bytes.toByteArray();
    }
}
