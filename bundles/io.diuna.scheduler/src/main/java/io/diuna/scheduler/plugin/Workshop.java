// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.plugin;

import io.diuna.api.animation.AnimationException;
import io.diuna.scheduler.loop.Clock;
import io.diuna.scheduler.measure.Drawings;
import io.diuna.scheduler.render.DrawFigures;
import io.diuna.scheduler.render.Performance;
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
record Workshop(
        Clock clock,
        AnimationRegistry registry,
        Quarantine quarantine,
        PluginThread pluginThread,
        LongSupplier period,
        long graceNanos,
        Drawings drawings) {

    private static final long LIMIT_MILLIS = 6_000;

    /** Has a performance made; {@code done} gets it or what went wrong, on another thread. */
    void prepare(
            String zone,
            AnimationEntry entry,
            Supplier<ZoneStage> stages,
            BiConsumer<@Nullable Performance, @Nullable Throwable> done) {
        Preparation preparation = new Preparation(zone, entry, stages, clock, period.getAsLong(), figures(zone, entry));
        var unused = pluginThread
                .submit(
                        entry.plugin().name(),
                        "making a renderer of '" + entry.id() + "' and warming it up",
                        LIMIT_MILLIS,
                        () -> prepare(entry, preparation))
                .whenComplete(done);
    }

    /** What hung for one zone meanwhile is not asked by the others that wait: each time would cost a thread. */
    private Performance prepare(AnimationEntry entry, Preparation preparation) {
        String quarantined = quarantine.reason(entry.plugin());
        if (quarantined != null) {
            throw new AnimationException(quarantined);
        }
        return preparation.call();
    }

    private DrawFigures figures(String zone, AnimationEntry entry) {
        PluginId plugin = entry.plugin();
        return drawings.of(new Drawings.Key(zone, entry.id(), plugin.name(), plugin.version()));
    }
}
