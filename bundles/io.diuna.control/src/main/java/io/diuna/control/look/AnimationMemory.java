// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.look;

import io.diuna.platform.zone.ZoneLook;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Memory of the animations that each zone had, with their parameters: who comes back to one finds it as it was. Immutable.
 *
 * @param zones parameters by animation id by zone id; the animation that a zone had last comes last
 */
record AnimationMemory(Map<String, Map<String, Map<String, Object>>> zones) {

    /** Greatest number of animations of a zone; the one that it had least recently is forgotten. */
    static final int MOST = 32;

    static final AnimationMemory NONE = new AnimationMemory(Map.of());

    AnimationMemory {
        zones = Map.copyOf(zones);
    }

    /** Returns the memory after a zone has changed its look. */
    AnimationMemory with(String zone, ZoneLook before, ZoneLook after) {
        String left = before.animation();
        if (left == null || left.equals(after.animation())) {
            return this;
        }
        Map<String, Map<String, Object>> animations = new LinkedHashMap<>(zones.getOrDefault(zone, Map.of()));
        animations.remove(left);
        animations.put(left, before.parameters());
        if (animations.size() > MOST) {
            animations.remove(animations.keySet().iterator().next());
        }
        Map<String, Map<String, Map<String, Object>>> changed = new HashMap<>(zones);
        changed.put(zone, animations);
        return new AnimationMemory(changed);
    }

    /**
     * Completes a look that a command wants: an animation that the zone had gets the parameters that it had, but for those that
     * the command names; {@link ZoneLook#LAST_ANIMATION} is the animation that it had last.
     */
    ZoneLook complete(String zone, ZoneLook before, ZoneLook wanted) {
        String animation = wanted.animation();
        if (animation == null || animation.equals(before.animation())) {
            return wanted;
        }
        Map<String, Map<String, Object>> animations = zones.getOrDefault(zone, Map.of());
        if (animation.equals(ZoneLook.LAST_ANIMATION) && !animations.containsKey(animation)) {
            animation = before.animation() == null ? last(animations) : before.animation();
        }
        Map<String, Object> kept = animation.equals(before.animation())
                ? before.parameters()
                : animations.getOrDefault(animation, Map.of());
        return wanted.withAnimation(animation).withParameters(kept).withParameters(wanted.parameters());
    }

    private static String last(Map<String, Map<String, Object>> animations) {
        String last = ZoneLook.LAST_ANIMATION;
        for (String animation : animations.keySet()) {
            last = animation;
        }
        return last;
    }
}
