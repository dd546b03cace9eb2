// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.framework.plugins;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.diuna.itests.framework.exam.FrameworkTest;
import io.diuna.itests.framework.light.Eventually;
import io.diuna.itests.framework.light.Recording;
import io.diuna.itests.framework.light.RecordingStrip;
import io.diuna.itests.framework.light.Zones;
import io.diuna.itests.framework.plugin.TestPlugin;
import io.diuna.itests.framework.shipped.ShippedFeatures;
import io.diuna.platform.control.AnimationCatalog;
import io.diuna.platform.control.AnimationDescription;
import io.diuna.platform.control.LightControl;
import io.diuna.platform.control.PluginAdmin;
import io.diuna.platform.frame.Transition;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.osgi.framework.BundleContext;
import org.osgi.service.cm.ConfigurationAdmin;

/** A plugin brings a palette, which a zone shows as the strip sees it, and labels in two languages. */
@FrameworkTest
public class PalettePluginIT {

    private static final String ZONE = "evening";
    private static final String JAR = "dusk.jar";

    @Configuration
    public static Option[] configuration() {
        return new Option[] {ShippedFeatures.fresh().option()};
    }

    @Test
    void aZoneFollowsThePaletteThroughTheLifeOfItsPlugin(
            BundleContext context,
            PluginAdmin admin,
            ConfigurationAdmin configurations,
            AnimationCatalog catalog,
            LightControl control) {
        Recording recording = RecordingStrip.register(context, ZONE, 10).recording();
        PluginDrop folder = PluginDrop.of(context, admin);
        Zones.add(configurations, control, ZONE, ZONE, 10);
        folder.put(JAR, dusk(1, "0x0000FA"));
        Eventually.until("the palette came", () -> hasPalette(control));
        Eventually.until("the animation came", () -> catalog.animation("dusk").isPresent());
        AnimationDescription dusk = catalog.animation("dusk").orElseThrow();
        assertEquals("Dusk", dusk.defaultLabel());
        assertEquals("Abenddämmerung", dusk.text(dusk.label(), List.of(Locale.GERMANY)));
        assertEquals("One colour.", dusk.text(dusk.description(), List.of(Locale.GERMANY)));

        control.change(
                ZONE,
                look -> look.withOn(true)
                        .withBrightness(100)
                        .withAnimation("dusk")
                        .withPalette("dusk"),
                Transition.CUT);
        awaitShown(recording, 0xFA);
        folder.put(JAR, dusk(2, "0x000096"));
        awaitShown(recording, 0x96);

        folder.put("colour.jar", colour());
        Eventually.until(
                "the other plugin came", () -> catalog.animation("first").isPresent());
        control.change(ZONE, look -> look.withAnimation("first"), Transition.CUT);
        folder.takeOut(JAR);
        Eventually.until("the palette went", () -> !hasPalette(control));
        int blue = control.palettes().get(0).color(0) & 0xFF;
        awaitShown(recording, blue);
        folder.put(JAR, dusk(3, "0x0000FA"));
        awaitShown(recording, 0xFA);
        assertTrue(hasPalette(control));
        assertFalse(control.palettes().get(0).id().equals("dusk"));
    }

    private static Path dusk(int version, String color) {
        return TestPlugin.named("dusk")
                .version("1.0." + version)
                .replacing("0x0000FA", color)
                .header(
                        "-includeresource.l10n",
                        "OSGI-INF/l10n/bundle.properties;literal=\"dusk.label=Dusk\ndusk.description=One colour.\n\","
                                + "OSGI-INF/l10n/bundle_de.properties;literal=\"dusk.label=Abenddämmerung\n\"")
                .jar();
    }

    /** The animation of the plugin in another bundle, which stays. */
    private static Path colour() {
        return TestPlugin.named("dusk")
                .symbolicName("io.diuna.test.first")
                .replacing("id = \"dusk\"", "id = \"first\"")
                .replacing("Palette.of(\"dusk\"", "Palette.of(\"other\"")
                .jar();
    }

    private static boolean hasPalette(LightControl control) {
        return control.palettes().stream().anyMatch(palette -> palette.id().equals("dusk"));
    }

    private static void awaitShown(Recording recording, int blue) {
        Eventually.until(
                "the strip shows " + blue,
                () -> recording.count() > 0 && recording.floor(recording.count() - 1) == blue);
    }
}
