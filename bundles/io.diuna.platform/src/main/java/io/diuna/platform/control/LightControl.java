// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.control;

import io.diuna.api.color.Palette;
import io.diuna.platform.frame.Transition;
import io.diuna.platform.zone.ZoneLook;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Light control: the only entry for commands about light, from REST, console, inputs and others. Commands run in order on
 * one thread and never wait for the disk: their results are saved soon after, by another thread. A caller that promises
 * durability waits with {@link #awaitSaved} before it answers. Any thread may call, except frame, render and strip threads.
 */
@ProviderType
public interface LightControl {

    /** Returns all zones, by their order; those of equal order by strip, then by first pixel. */
    List<ZoneStatus> zones();

    /** Returns a zone, if it exists. */
    Optional<ZoneStatus> zone(String id);

    /**
     * Changes the look of a zone: all of the change, or nothing.
     *
     * @param id id of the zone
     * @param change returns the new look for the present one
     * @param transition transition to the new look
     * @return the zone after the change
     * @throws io.diuna.api.ConfigurationException if there is no such zone, or the new look has an unknown animation,
     *     palette or parameter or a value out of range; the field is named as in {@link ZoneLook}
     */
    default ZoneStatus change(String id, UnaryOperator<ZoneLook> change, Transition transition) {
        return change(List.of(id), change, transition).get(0);
    }

    /**
     * Changes the looks of several zones: all of the change in all of them, or nothing.
     *
     * @param ids ids of the zones
     * @param change returns the new look of a zone for its present one
     * @param transition transition to the new looks
     * @return the zones after the change
     * @throws io.diuna.api.ConfigurationException if there is no such zone, or the change is invalid for one of them, which
     *     is named
     */
    List<ZoneStatus> change(Collection<String> ids, UnaryOperator<ZoneLook> change, Transition transition);

    /**
     * Presses a trigger of the animation that a zone plays. Nothing is saved, and there is nothing to undo.
     *
     * @param id id of the zone
     * @param trigger id of a trigger parameter of its animation
     * @throws io.diuna.api.ConfigurationException if there is no such zone, or its animation has no such trigger
     */
    void press(String id, String trigger);

    /**
     * Reverts the newest command that was not reverted: a change of zones or of the master, or the recall of a scene. Commands for the
     * same zones within a second count as one. They are forgotten when Diuna restarts.
     *
     * @param transition transition to the looks before it
     * @return false if there is none
     */
    boolean undo(Transition transition);

    /**
     * Repeats the command that was reverted last, unless another one came after.
     *
     * @param transition transition to the looks after it
     * @return false if there is none
     */
    boolean redo(Transition transition);

    /** Returns the numbers of commands that can be reverted and repeated. */
    UndoStatus undoStatus();

    /** Returns the master switch and brightness. */
    Master master();

    /**
     * Changes the master switch and brightness. The looks of the zones are not changed.
     *
     * @param change returns the new value for the present one
     * @param transition duration and easing of the change
     * @return the value after the change
     */
    Master changeMaster(UnaryOperator<Master> change, Transition transition);

    /**
     * Waits until all looks and the master, as changed until now by whatever caller, are on the disk: 2 s at most. All that
     * wait share one save. Not for threads that must not block.
     *
     * @return false if the save failed or takes longer: then the changes hold until the next restart, and the save is
     *     repeated until it succeeds
     */
    boolean awaitSaved();

    /** Returns all palettes, in the order in which they are shown. */
    List<Palette> palettes();
}
