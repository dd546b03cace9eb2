// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.framework.plugins;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.diuna.itests.framework.exam.FrameworkTest;
import io.diuna.itests.framework.light.Eventually;
import io.diuna.itests.framework.shipped.ShippedFeatures;
import io.diuna.platform.control.LightControl;
import io.diuna.platform.control.PluginAdmin;
import io.diuna.platform.control.PluginStatus;
import io.diuna.platform.frame.FrameMonitor;
import io.diuna.platform.frame.StripStatus;
import io.diuna.platform.frame.ZonePlayback;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.osgi.framework.BundleContext;

/** A file in the plugin folder that is no plugin gets one clear line, and the show does not notice it. */
@FrameworkTest
public class BadPluginIT {

    @Configuration
    public static Option[] configuration() {
        return new Option[] {ShippedFeatures.fresh().option()};
    }

    @AfterEach
    void theShowDoesNotNotice(LightControl control, FrameMonitor monitor) {
        long frame = monitor.status().number();
        Eventually.until("frames go on", () -> monitor.status().number() > frame + 10);
        for (String zone : List.of("left", "centre", "right")) {
            Eventually.until(
                    zone + " plays",
                    () -> control.zone(zone).orElseThrow().playback().state() == ZonePlayback.State.PLAYING);
        }
        assertEquals(
                List.of(StripStatus.State.OK),
                monitor.strips().stream().map(StripStatus::state).toList());
    }

    @Test
    void aHalfWrittenCopyWaitsForItsOtherHalf(BundleContext context, PluginAdmin admin) throws IOException {
        PluginDrop folder = PluginDrop.of(context, admin);
        byte[] whole = Files.readAllBytes(PluginDrop.march("half", 1).jar());

        folder.put("half.jar", Arrays.copyOf(whole, whole.length / 2));
        assertReason(folder, "half.jar", "half.jar", "an incomplete one");

        folder.put("half.jar", whole);
        assertEquals(
                "io.diuna.test.half",
                folder.await("half.jar", PluginStatus.State.ACTIVE).symbolicName());
    }

    @Test
    void aFileThatIsNoJar(BundleContext context, PluginAdmin admin) {
        PluginDrop folder = PluginDrop.of(context, admin);
        folder.put("letter.jar", "Dear reader".getBytes(StandardCharsets.UTF_8));
        assertReason(folder, "letter.jar", "letter.jar", "not a jar");
    }

    @Test
    void aJarThatIsNoBundle(BundleContext context, PluginAdmin admin) throws IOException {
        PluginDrop folder = PluginDrop.of(context, admin);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("hello.txt"));
            zip.closeEntry();
        }
        folder.put("archive.jar", bytes.toByteArray());
        assertReason(folder, "archive.jar", "archive.jar", "not an OSGi bundle");
    }

    @Test
    void aPluginForAnotherApi(BundleContext context, PluginAdmin admin) {
        PluginDrop folder = PluginDrop.of(context, admin);
        folder.put(
                "future.jar",
                PluginDrop.march("future", 1)
                        .header("Import-Package", "io.diuna.api.animation;version=\"[3.0,4)\"")
                        .jar());
        assertReason(folder, "future.jar", "io.diuna.api.animation", "3.0", "this Diuna provides 2.");
    }

    @Test
    void aPluginThatExports(BundleContext context, PluginAdmin admin) {
        PluginDrop folder = PluginDrop.of(context, admin);
        folder.put(
                "generous.jar",
                PluginDrop.march("generous", 1)
                        .header("Export-Package", "io.diuna.test.march")
                        .jar());
        assertReason(folder, "generous.jar", "exports");
    }

    @Test
    void aPluginWhoseConstructorThrows(BundleContext context, PluginAdmin admin) {
        PluginDrop folder = PluginDrop.of(context, admin);
        folder.put(
                "clumsy.jar",
                Misdeed.THROWS_RUNTIME_EXCEPTION
                        .rogue()
                        .symbolicName("io.diuna.test.clumsy")
                        .replacing("id = \"throws-runtime-exception\"", "id = \"clumsy\"")
                        .replacing("PLACE = \"render\"", "PLACE = \"activate\"")
                        .jar());
        assertReason(folder, "clumsy.jar", "clumsy", "its component threw", "of my own making");
    }

    @Test
    void aPluginInTheNameOfTheDistribution(BundleContext context, PluginAdmin admin) {
        PluginDrop folder = PluginDrop.of(context, admin);
        folder.put(
                "usurper.jar",
                PluginDrop.march("usurper", 9)
                        .symbolicName("io.diuna.scheduler")
                        .jar());
        assertReason(folder, "usurper.jar", "io.diuna.scheduler", "distribution");
    }

    private static void assertReason(PluginDrop folder, String file, String... words) {
        PluginStatus report = folder.await(file, PluginStatus.State.FAILED);
        String reason = report.reason();
        assertNotNull(reason);
        for (String word : words) {
            assertTrue(reason.contains(word), () -> "'" + reason + "' does not say '" + word + "'");
        }
        assertEquals(1, reason.lines().count(), "one line: " + reason);
    }
}
