// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.zone;

import io.diuna.scheduler.animation.AnimationRegistry;
import io.diuna.scheduler.animation.Quarantine;
import io.diuna.scheduler.animation.TimeLimitedExecutor;
import io.diuna.scheduler.base.Clock;
import io.diuna.scheduler.base.ThreadMeter;
import io.diuna.scheduler.measure.RenderTimes;
import io.diuna.scheduler.signal.SignalRegistry;

/** Renderers without signals and metrics, for tests. */
public final class TestRenderers {

    private static final long PERIOD = 16_666_667;

    private TestRenderers() {}

    /** Creates a factory for 60 frames per second. */
    public static RendererFactory factory(
            Clock clock, AnimationRegistry registry, Quarantine quarantine, TimeLimitedExecutor executor) {
        return new RendererFactory(
                clock,
                registry,
                new SignalRegistry(clock),
                quarantine,
                executor,
                () -> PERIOD,
                new RenderTimes(ThreadMeter.NONE),
                () -> 0);
    }
}
