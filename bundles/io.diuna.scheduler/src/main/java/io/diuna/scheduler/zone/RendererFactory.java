// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.zone;

import io.diuna.api.animation.AnimationException;
import io.diuna.scheduler.animation.AnimationEntry;
import io.diuna.scheduler.animation.AnimationRegistry;
import io.diuna.scheduler.animation.PluginId;
import io.diuna.scheduler.animation.Quarantine;
import io.diuna.scheduler.animation.TimeLimitedExecutor;
import io.diuna.scheduler.base.Clock;
import io.diuna.scheduler.measure.RenderTimes;
import io.diuna.scheduler.render.RenderStats;
import io.diuna.scheduler.render.ZoneRenderer;
import io.diuna.scheduler.render.ZoneStage;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What zones share when they look for something to play.
 *
 * @param clock the platform's clock
 * @param registry the animations that are there
 * @param quarantine the plugins that are not played
 * @param pluginThread makes performances
 * @param period the length of a frame in nanoseconds
 * @param graceNanos how long a zone plays on without its plugin
 * @param drawings what drawing takes
 */
record RendererFactory(
        Clock clock,
        AnimationRegistry registry,
        Quarantine quarantine,
        TimeLimitedExecutor pluginThread,
        LongSupplier period,
        long graceNanos,
        RenderTimes drawings) {

    private static final long LIMIT_MILLIS = 6_000;

    /** Has a performance made; {@code done} gets it or what went wrong, on another thread. */
    void prepare(
            String zone,
            AnimationEntry entry,
            Supplier<ZoneStage> stages,
            BiConsumer<@Nullable ZoneRenderer, @Nullable Throwable> done) {
        RendererWarmUp preparation =
                new RendererWarmUp(zone, entry, stages, clock, period.getAsLong(), stats(zone, entry));
        var unused = pluginThread
                .submit(
                        entry.plugin().name(),
                        "making a renderer of '" + entry.id() + "' and warming it up",
                        LIMIT_MILLIS,
                        () -> prepare(entry, preparation))
                .whenComplete(done);
    }

    /** What hung for one zone meanwhile is not asked by the others that wait: each time would cost a thread. */
    private ZoneRenderer prepare(AnimationEntry entry, RendererWarmUp preparation) {
        String quarantined = quarantine.reason(entry.plugin());
        if (quarantined != null) {
            throw new AnimationException(quarantined);
        }
        return preparation.call();
    }

    private RenderStats stats(String zone, AnimationEntry entry) {
        PluginId plugin = entry.plugin();
        return drawings.of(new RenderTimes.Key(zone, entry.id(), plugin.name(), plugin.version()));
    }
}
