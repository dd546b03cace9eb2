// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.framework.plugins;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.diuna.itests.framework.exam.FrameworkTest;
import io.diuna.itests.framework.light.Bystanders;
import io.diuna.itests.framework.light.Eventually;
import io.diuna.itests.framework.light.LightHarness;
import io.diuna.itests.framework.light.Recording;
import io.diuna.itests.framework.light.RecordingStrip;
import io.diuna.itests.framework.light.Zones;
import io.diuna.itests.framework.shipped.ShippedFeatures;
import io.diuna.platform.control.AnimationCatalog;
import io.diuna.platform.control.LightControl;
import io.diuna.platform.control.PluginAdmin;
import io.diuna.platform.control.PluginStatus;
import io.diuna.platform.frame.FrameMonitor;
import io.diuna.platform.frame.Transition;
import io.diuna.platform.frame.ZonePlayback;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.osgi.framework.BundleContext;
import org.osgi.service.cm.ConfigurationAdmin;

/**
 * A plugin that fails or hangs is named, with a reason, and loses its zone alone: the other zones keep their rate, and
 * the framework stops in time although some threads never come back.
 */
@FrameworkTest
public class RoguePluginIT {

    private static final int STATIC = 0x203010;
    private static final String WITNESS = "witness";
    private static final int PIXELS = 100;
    /** Frames that are looked at after the culprit was named. */
    private static final int AFTERWARDS = 60;

    private static final long NAMED_SECONDS = 2;
    private static final double STILL_SHARE = 0.05;
    private static final int STILL_FRAMES = 15;

    private static @Nullable Recording recording;
    private static @Nullable Bystanders bystanders;

    @Configuration
    public static Option[] configuration() {
        return new Option[] {ShippedFeatures.fresh().option()};
    }

    /** A zone of its own on a strip that remembers, whose picture is another one in each frame. */
    @BeforeAll
    static void aWitness(
            BundleContext context,
            PluginAdmin admin,
            ConfigurationAdmin configurations,
            AnimationCatalog catalog,
            LightControl control) {
        recording = RecordingStrip.register(context, WITNESS, PIXELS).recording();
        bystanders = Bystanders.watch();
        Zones.add(configurations, control, WITNESS, WITNESS, PIXELS);
        PluginDrop.of(context, admin)
                .put(WITNESS + ".jar", PluginDrop.march(WITNESS, 1).jar());
        Eventually.until("the witness came", () -> catalog.animation(WITNESS).isPresent());
        control.change(WITNESS, look -> look.withOn(true).withBrightness(100).withAnimation(WITNESS), Transition.CUT);
        Eventually.until(
                "the witness plays",
                () -> witness().count() > 1 && witness().moved(witness().count() - 1));
    }

    @AfterAll
    static void close() {
        bystanders().close();
    }

    @ParameterizedTest
    @EnumSource
    void theCulpritIsNamedAndNobodyElseSuffers(
            Misdeed misdeed,
            BundleContext context,
            PluginAdmin admin,
            AnimationCatalog catalog,
            LightControl control,
            FrameMonitor monitor) {
        PluginDrop folder = PluginDrop.of(context, admin);
        String file = misdeed.plugin() + ".jar";
        int first = witness().count();
        folder.put(file, misdeed.rogue().jar());
        try {
            if (misdeed.canBeChosen()) {
                Eventually.until(
                        misdeed + " can be chosen",
                        () -> catalog.animation(misdeed.plugin()).isPresent());
                new LightHarness(control, monitor, "centre").play(misdeed.plugin(), STATIC);
            }
            if (misdeed.isDoneAtTheEnd()) {
                new LightHarness(control, monitor, "centre").awaitState(ZonePlayback.State.PLAYING);
                folder.takeOut(file);
            }
            Eventually.until(misdeed + " was done", () -> misdeed.sinned() != 0);
            String reason = misdeed.isFoundOut()
                    ? Eventually.present(misdeed + " is found out", () -> reason(misdeed, admin, control))
                    : "-";
            long named = System.nanoTime();
            long nanos = named - misdeed.sinned() - bystanders().nanos(misdeed.sinned(), named);
            if (misdeed.isGivenUp()) {
                Eventually.until(
                        misdeed + " is given up",
                        () -> reason(misdeed, admin, control)
                                .filter(words ->
                                        words.contains("hangs: ") || words.contains("does not return from its stop"))
                                .isPresent());
            }
            awaitFrames(misdeed.isFoundOut() ? AFTERWARDS : 3 * AFTERWARDS);

            int last = witness().count();
            long begin = witness().nanos(first - 1);
            long end = witness().nanos(last - 1);
            System.out.printf(
                    "%s: named after %d ms; witness: %d frames, %.2f %% still (%.2f excused), longest %d (%d excused); %s%n",
                    misdeed,
                    TimeUnit.NANOSECONDS.toMillis(nanos),
                    last - first,
                    100 * witness().stillShare(first, last),
                    100 * bystanders().share(begin, end),
                    witness().longestStill(first, last),
                    bystanders().longest(begin, end),
                    reason);
            assertAll(
                    () -> assertTrue(
                            witness().stillShare(first, last)
                                    < STILL_SHARE + bystanders().share(begin, end),
                            "another zone stood still in too many frames"),
                    () -> assertTrue(
                            witness().longestStill(first, last)
                                    < STILL_FRAMES + bystanders().longest(begin, end),
                            "another zone stood still too long"),
                    () -> assertTrue(
                            !misdeed.isFoundOut() || TimeUnit.NANOSECONDS.toSeconds(nanos) < NAMED_SECONDS,
                            "named late"),
                    () -> assertEquals(1, reason.lines().count(), reason),
                    () -> assertPlays(control, "left"),
                    () -> assertPlays(control, "right"),
                    () -> assertPlays(control, WITNESS));
        } finally {
            end(misdeed, folder, admin);
        }
    }

    @Test
    void whoNeverStopsFailingIsQuarantinedUntilItIsReleased(
            BundleContext context,
            PluginAdmin admin,
            AnimationCatalog catalog,
            LightControl control,
            FrameMonitor monitor) {
        PluginDrop folder = PluginDrop.of(context, admin);
        LightHarness centre = new LightHarness(control, monitor, "centre");
        folder.put(
                "incorrigible.jar",
                Misdeed.THROWS_NO_CLASS
                        .rogue()
                        .symbolicName("io.diuna.test.incorrigible")
                        .replacing("id = \"throws-no-class\"", "id = \"incorrigible\"")
                        .jar());
        Eventually.until(
                "incorrigible can be chosen",
                () -> catalog.animation("incorrigible").isPresent());
        centre.play("incorrigible", STATIC);

        centre.awaitState(ZonePlayback.State.FAILED);
        centre.awaitColor(STATIC);
        centre.awaitState(ZonePlayback.State.QUARANTINED);
        assertEquals(
                PluginStatus.State.QUARANTINED,
                folder.report("incorrigible.jar").orElseThrow().state());

        assertTrue(admin.release("io.diuna.test.incorrigible"));
        centre.awaitState(ZonePlayback.State.PLAYING);
    }

    /** The reason that people can see, of the zone or of the plugin. */
    private static Optional<String> reason(Misdeed misdeed, PluginAdmin admin, LightControl control) {
        Optional<String> ofPlugin = admin.plugins().stream()
                .filter(plugin -> plugin.symbolicName().equals("io.diuna.test." + misdeed.plugin())
                        || (misdeed.plugin() + ".jar").equals(plugin.file()))
                .map(PluginStatus::reason)
                .filter(Objects::nonNull)
                .findFirst();
        return misdeed.isDoneAtTheEnd()
                ? ofPlugin
                : ofPlugin.or(() -> control.zone("centre")
                        .map(zone -> zone.playback().reason())
                        .filter(reason -> reason.contains("'" + misdeed.plugin() + "'")));
    }

    private static void end(Misdeed misdeed, PluginDrop folder, PluginAdmin admin) {
        if (misdeed.keepsItsBundle()) {
            misdeed.haveMercy(); // or the framework of this test could not be stopped: see README
        }
        folder.takeOut(misdeed.plugin() + ".jar");
        Eventually.until(
                misdeed + " is gone",
                () -> admin.plugins().stream()
                        .noneMatch(plugin -> plugin.symbolicName().equals("io.diuna.test." + misdeed.plugin())));
    }

    private static void assertPlays(LightControl control, String zone) {
        assertEquals(
                ZonePlayback.State.PLAYING,
                control.zone(zone).orElseThrow().playback().state(),
                zone);
    }

    private static void awaitFrames(int frames) {
        int before = witness().count();
        Eventually.until("frames go on", () -> witness().count() >= before + frames);
    }

    private static Bystanders bystanders() {
        return Objects.requireNonNull(bystanders);
    }

    private static Recording witness() {
        return Objects.requireNonNull(recording);
    }
}
