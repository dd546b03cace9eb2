// SPDX-License-Identifier: Apache-2.0
package io.diuna.api.animation;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Renderer of one zone: a plain object or a lambda that holds no service and does no I/O. Render threads call it, one at a
 * time, not always the same one. Its budget is one frame period for each call; while it takes longer, its zone keeps the
 * last frame. If it throws, the zone shows its solid colour, the exception is shown to the user, and the animation is
 * tried again after a pause.
 */
@ConsumerType
@FunctionalInterface
public interface Renderer {

    /**
     * Renders one frame. It should not allocate: a garbage collection may pause all lights.
     *
     * @param frame the frame to fill; its pixels still hold an earlier frame of this zone, not always the previous one
     */
    void render(Frame frame);
}
