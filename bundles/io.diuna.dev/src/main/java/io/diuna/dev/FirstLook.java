// SPDX-License-Identifier: Apache-2.0
package io.diuna.dev;

import io.diuna.api.DiunaException;
import io.diuna.platform.control.LightControl;
import io.diuna.platform.control.ZoneStatus;
import io.diuna.platform.frame.Transition;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Look of a zone for the project's animation, so that its author sees it at once: of the first zone, when no zone plays one of the
 * project, and again when the author gives the animation another id. Everything else is the author's choice. For one thread.
 */
final class FirstLook {

    private final LightControl light;
    private @Nullable String animation;

    FirstLook(LightControl light) {
        this.light = light;
    }

    /** Lets a zone play the first of these animations, unless one plays any of them, or did before. */
    void apply(List<String> animations) {
        if (animations.isEmpty() || (animation != null && animations.contains(animation))) {
            return;
        }
        List<ZoneStatus> zones = light.zones();
        Optional<String> seen = zones.stream()
                .map(zone -> zone.look().animation())
                .filter(playing -> playing != null && animations.contains(playing))
                .findFirst();
        if (seen.isPresent()) {
            animation = seen.get();
            return;
        }
        zones.stream()
                .filter(zone ->
                        animation == null || animation.equals(zone.look().animation()))
                .findFirst()
                .ifPresent(zone -> play(zone.playback().layout().id(), animations.get(0)));
    }

    private void play(String zone, String id) {
        try {
            light.change(zone, look -> look.withOn(true).withAnimation(id), Transition.DEFAULT);
            animation = id;
        } catch (DiunaException e) {
            // the animation has gone meanwhile: the next version is another attempt
        }
    }
}
