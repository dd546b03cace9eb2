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

/**
 * Creates a renderer whose code is loaded and compiled: the first time in the life of an animation, all classes are loaded
 * and up to 1000 frames are rendered off-screen by a renderer of their own. Plugin thread.
 */
final class RendererWarmUp implements Callable<ZoneRenderer> {

    private static final int FRAMES = 1_000;
    private static final long LIMIT_NANOS = TimeUnit.SECONDS.toNanos(3);

    private final String zone;
    private final AnimationEntry entry;
    private final Supplier<ZoneStage> stages;
    private final Clock clock;
    private final long periodNanos;
    private final RenderStats stats;

    RendererWarmUp(
            String zone,
            AnimationEntry entry,
            Supplier<ZoneStage> stages,
            Clock clock,
            long periodNanos,
            RenderStats stats) {
        this.zone = zone;
        this.entry = entry;
        this.stages = stages;
        this.clock = clock;
        this.periodNanos = periodNanos;
        this.stats = stats;
    }

    @Override
    public ZoneRenderer call() {
        warmUp();
        return create(stages.get());
    }

    /** Loads and compiles the code, unless that was done before. Returns the animation. */
    AnimationEntry warmUp() {
        if (!entry.warm()) {
            entry.loadClasses();
            // A separate renderer: warm-up time is invented, and a renderer's time must never run backwards.
            create(stages.get().forWarmUp()).warmUp(FRAMES, LIMIT_NANOS, periodNanos);
            entry.setWarm();
        }
        return entry;
    }

    private ZoneRenderer create(ZoneStage stage) {
        @Nullable Renderer renderer = entry.factory().renderer(stage);
        if (renderer == null) {
            throw new AnimationException("Animation '" + entry.id()
                    + "' returned null from renderer(Stage); its author must return a renderer there");
        }
        return new ZoneRenderer(zone, entry.id(), renderer, stage, clock, stats);
    }
}
