// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.zone;

import io.diuna.scheduler.animation.AnimationEntry;
import io.diuna.scheduler.render.ZoneRenderer;

/**
 * A renderer that feeds a zone, and the animation that created it.
 *
 * @param entry the animation; may have left the registry since
 * @param renderer its renderer
 */
record RunningAnimation(AnimationEntry entry, ZoneRenderer renderer) {

    /** Returns true while the renderer has not failed; after a failure its last picture stays visible. */
    boolean isHealthy() {
        return renderer.failure() == null;
    }

    /** Returns true for a renderer of an animation with this id, of whichever version of the plugin. */
    boolean hasId(String animation) {
        return renderer.animation().equals(animation);
    }
}
