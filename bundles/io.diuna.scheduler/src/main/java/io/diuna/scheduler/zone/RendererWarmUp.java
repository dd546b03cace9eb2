// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.zone;

import io.diuna.api.animation.AnimationException;
import io.diuna.api.animation.Renderer;
import io.diuna.scheduler.animation.AnimationEntry;
import io.diuna.scheduler.base.Clock;
import io.diuna.scheduler.render.RenderStats;
import io.diuna.scheduler.render.ZoneRenderer;
import io.diuna.scheduler.render.ZoneStage;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes a performance that is good from its first frame on. Runs on the plugin thread. */
final class RendererWarmUp implements Callable<ZoneRenderer> {

    private static final int FRAMES = 1_000;
    private static final long LIMIT_NANOS = TimeUnit.SECONDS.toNanos(3);

    private final String zone;
    private final AnimationEntry entry;
    private final Supplier<ZoneStage> stages;
    private final Clock clock;
    private final long periodNanos;
    private final RenderStats figures;

    RendererWarmUp(
            String zone,
            AnimationEntry entry,
            Supplier<ZoneStage> stages,
            Clock clock,
            long periodNanos,
            RenderStats figures) {
        this.zone = zone;
        this.entry = entry;
        this.stages = stages;
        this.clock = clock;
        this.periodNanos = periodNanos;
        this.figures = figures;
    }

    @Override
    public ZoneRenderer call() {
        if (!entry.warm()) {
            entry.loadClasses();
            // A renderer of its own: its time is made up, and a renderer's time must never run back.
            perform(stages.get().forWarmUp()).warmUp(FRAMES, LIMIT_NANOS, periodNanos);
            entry.setWarm();
        }
        return perform(stages.get());
    }

    private ZoneRenderer perform(ZoneStage stage) {
        @Nullable Renderer renderer = entry.factory().renderer(stage);
        if (renderer == null) {
            throw new AnimationException(
                    "Animation '" + entry.id() + "' gave no renderer; its author must return one from renderer(Stage)");
        }
        return new ZoneRenderer(zone, entry.id(), renderer, stage, clock, figures);
    }
}
