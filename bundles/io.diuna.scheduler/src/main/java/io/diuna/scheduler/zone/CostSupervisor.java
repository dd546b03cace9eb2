// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.zone;

import io.diuna.api.animation.AnimationException;
import org.jspecify.annotations.Nullable;

/** Supervisor of what the renderer of one zone costs: it warns of a slow one, and disables one that others suffer from. Not thread-safe. */
final class CostSupervisor {

    private final SlownessDetector slowness = new SlownessDetector();
    private final AllocationDetector allocation = new AllocationDetector();

    /** Ends and disables a renderer that costs too much, or returns the user-facing warning about it; null if it keeps up. */
    @Nullable
    String check(RunningAnimation running, RendererFactory factory, long now) {
        String excess = allocation.check(running, factory.pauseShare(), now);
        if (excess == null) {
            return slowness.check(running, factory.periodNanos(), now);
        }
        running.renderer().end(new AnimationException(excess)); // it would go on allocating while it fades out
        factory.quarantine().put(running.entry(), excess);
        return null;
    }

    /** Drops the references to the renderer, so that its plugin can be unloaded. */
    void forget() {
        slowness.forget();
        allocation.forget();
    }
}
