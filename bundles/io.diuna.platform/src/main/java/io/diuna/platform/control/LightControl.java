// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.control;

import io.diuna.api.color.Palette;
import io.diuna.platform.frame.Transition;
import io.diuna.platform.zone.ZoneLook;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What should be lit: the one way in for everything that commands light. Commands are carried out in order on a thread
 * of its own and saved. Any thread but those of the frame's way may call.
 */
@ProviderType
public interface LightControl {

    /** All zones, in the order of their places: by strip, then by first pixel. */
    List<ZoneStatus> zones();

    /** One zone, if there is such. */
    Optional<ZoneStatus> zone(String id);

    /**
     * Changes the look of a zone. Either all of the change is right and happens, or nothing does.
     *
     * @param id the zone's id
     * @param change makes the new look from the present one
     * @param transition how the one becomes the other
     * @return the zone afterwards
     * @throws io.diuna.api.ConfigurationException when there is no such zone, or the new look holds an unknown animation,
     *     palette or parameter or a value out of range; the field is named as in {@link ZoneLook}
     */
    ZoneStatus change(String id, UnaryOperator<ZoneLook> change, Transition transition);

    /** The switch and the dimmer of everything at once. */
    Master master();

    /**
     * Changes the switch and the dimmer of everything at once; the looks of the zones stay as they are.
     *
     * @param change makes the new one from the present one
     * @param transition for how long it takes, and with which easing; its kind does not matter
     * @return what holds afterwards
     */
    Master changeMaster(UnaryOperator<Master> change, Transition transition);

    /** All palettes, in the order in which they are shown. */
    List<Palette> palettes();
}
