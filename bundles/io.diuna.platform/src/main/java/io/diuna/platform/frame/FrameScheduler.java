// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.frame;

import io.diuna.api.color.Palette;
import io.diuna.platform.zone.LookProperty;
import io.diuna.platform.zone.ZoneLook;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Frame scheduler: renders the looks of the zones. Only {@code io.diuna.control} commands it; all others use
 * {@link io.diuna.platform.control.LightControl}. Any thread may call, except frame, render and strip threads. No method
 * waits for a frame.
 */
@ProviderType
public interface FrameScheduler {

    /**
     * Sets the look of a zone. It also holds for a zone, a strip or an animation that comes later.
     *
     * @param zone id of the zone
     * @param look the look, already checked
     * @param palette the palette that the look names
     * @param transition transition from the present look
     */
    default void setLook(String zone, ZoneLook look, Palette palette, Transition transition) {
        setLook(zone, look, palette, transition, LookProperty.ALL);
    }

    /**
     * Sets the look of a zone by a command that names some of its properties. These take the time of the transition, as do
     * those that differ from the look before; all others go on in the time of the command that named them.
     *
     * @param zone id of the zone
     * @param look the look, already checked
     * @param palette the palette that the look names
     * @param transition transition from what is seen
     * @param named properties that the command names, whether it changes them or not
     */
    void setLook(String zone, ZoneLook look, Palette palette, Transition transition, Set<LookProperty> named);

    /**
     * Gives what changes already another time, from what is seen on: a command named properties of the look that the zone
     * has, and changed none.
     *
     * @param zone id of the zone
     * @param transition transition from what is seen
     * @param named properties that the command names
     */
    void retime(String zone, Transition transition, Set<LookProperty> named);

    /**
     * Does for the master what {@link #retime} does for a zone.
     *
     * @param transition duration and easing
     * @param named properties that the command names
     */
    void retimeMaster(Transition transition, Set<LookProperty> named);

    /**
     * Sets power and brightness of the master by a command that names one of them or both, each in its own time as those of
     * a zone.
     *
     * @param on true if the master is on
     * @param brightness percent while it is on, 0 to 100
     * @param transition duration and easing; of the kinds, only a cut makes a difference
     * @param named properties that the command names, whether it changes them or not
     */
    void dim(boolean on, double brightness, Transition transition, Set<LookProperty> named);

    /**
     * Presses a trigger of the animation that a zone plays. Nothing happens if there is no such zone.
     *
     * @param zone id of the zone
     * @param trigger id of the trigger parameter
     */
    void press(String zone, String trigger);

    /**
     * Sets the master brightness: the brightness of each zone is multiplied by it.
     *
     * @param brightness percent, 0 to 100
     * @param transition duration and easing; of the kinds, only a cut makes a difference
     */
    default void dim(double brightness, Transition transition) {
        dim(true, brightness, transition, LookProperty.ALL);
    }

    /** Returns the configured zones, by their order; those of equal order by strip, then by first pixel. */
    List<ZonePlayback> zones();

    /**
     * Returns the zone of this id, if it is configured now; cheaper than {@link #zones} when one zone is needed.
     *
     * @param id the zone's id
     */
    Optional<ZonePlayback> zone(String id);
}
