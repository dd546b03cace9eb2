// SPDX-License-Identifier: Apache-2.0
package io.diuna.api.animation;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Draws the frames of one zone: a plain object or a lambda that holds no service and does no I/O. One thread at a time
 * calls it, not always the same one. It has one frame period for each call; if it takes longer, its zone holds the last
 * frame until it is done. What it throws is caught, shown to the administrator, and costs it its place.
 */
@ConsumerType
@FunctionalInterface
public interface Renderer {

    /**
     * Draws one frame. It should not allocate: a garbage collection may pause every light.
     *
     * @param frame the frame to fill; its pixels still hold some earlier frame of this zone, not always the previous one
     */
    void render(Frame frame);
}
