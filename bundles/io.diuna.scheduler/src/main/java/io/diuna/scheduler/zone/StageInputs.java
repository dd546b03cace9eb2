// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.zone;

import io.diuna.api.animation.Geometry;
import io.diuna.platform.zone.LookProperty;
import io.diuna.scheduler.animation.AnimationEntry;
import io.diuna.scheduler.render.ColorTween;
import io.diuna.scheduler.render.ParameterValues;
import io.diuna.scheduler.render.ShowShare;
import io.diuna.scheduler.render.ZoneStage;
import io.diuna.scheduler.render.ZoneTime;
import io.diuna.scheduler.signal.SignalRegistry;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Requested look of one zone, and what renderers receive from it: parameter values, palette, colour and clock. Changed
 * under the lock of {@link ZoneManager}; the plugin thread reads it without a lock while it creates a renderer, which is
 * why look and colour are volatile. A value that changes in between is set once more when the renderer is taken over.
 */
final class StageInputs {

    private final ZoneTime time;
    private final ShowShare share = new ShowShare();
    private volatile RequestedLook look = RequestedLook.NONE;
    private volatile ColorTween color = ColorTween.still(0);
    private boolean set;

    /** Numbers of presses by trigger, by animation. */
    private final Map<String, Map<String, Integer>> presses = new ConcurrentHashMap<>();

    /** @param now the instant on the platform's clock at which the zone's time is 0 */
    StageInputs(long now) {
        time = new ZoneTime(now);
    }

    /**
     * Sets the requested look; the colour fades from its present value by the look's transition, if it changes or is named.
     *
     * @param dark true if nothing of the zone is seen: then the colour changes at once
     */
    void setLook(RequestedLook next, long now, boolean dark) {
        int wanted = next.look().color();
        if (!set || dark) {
            color = ColorTween.still(wanted);
        } else if (next.named().contains(LookProperty.COLOR) || wanted != color.to()) {
            color = color.to(wanted, now, next.transition());
        }
        look = next;
        set = true;
    }

    /** Returns the zone's place in the show. */
    ShowShare share() {
        return share;
    }

    /** Returns true once a look was requested. */
    boolean isSet() {
        return set;
    }

    /** The id of the requested animation; null for the static colour. */
    @Nullable
    String animation() {
        return look.look().animation();
    }

    /** The static colour, 0xRRGGBB. */
    int color() {
        return look.look().color();
    }

    /** Counts a press of a trigger of an animation. */
    void press(String animation, String trigger) {
        presses.computeIfAbsent(animation, id -> new ConcurrentHashMap<>()).merge(trigger, 1, Integer::sum);
    }

    /** The parameter values for a renderer of this animation; its defaults where the look is for another one. */
    ParameterValues values(AnimationEntry entry) {
        RequestedLook now = look;
        Map<String, Object> chosen = new HashMap<>();
        if (entry.id().equals(now.look().animation())) {
            chosen.putAll(now.look().parameters());
        }
        chosen.putAll(presses.getOrDefault(entry.id(), Map.of()));
        return new ParameterValues(entry.description().parameters(), chosen, now.palette(), color);
    }

    /** Creates a stage for a new renderer. Plugin thread. */
    ZoneStage stage(AnimationEntry entry, String zone, Geometry geometry, SignalRegistry signals) {
        return new ZoneStage(entry.id(), geometry, time, zone.hashCode(), values(entry), signals, share);
    }
}
