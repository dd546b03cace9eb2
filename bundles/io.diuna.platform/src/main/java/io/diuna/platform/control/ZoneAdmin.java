// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.control;

import io.diuna.platform.frame.Transition;
import io.diuna.platform.zone.ZoneLayout;
import io.diuna.platform.zone.ZoneLook;
import java.util.function.UnaryOperator;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Makes, changes and removes zones: writes their configuration and waits, but never for long, until the show follows.
 * Any thread but those of the frame's way may call.
 */
@ProviderType
public interface ZoneAdmin {

    /**
     * Gives a zone a layout, live, and makes the zone if there is none of this id. Either all of it is right and happens,
     * or nothing does.
     *
     * @param layout the layout; its id is made of lower-case letters, digits and hyphens. It may name strips that are not
     *     there, and pixels that other zones have: there the zone whose id comes last in the alphabet is seen
     * @param change makes the look from the present one, or for a new zone from the one that was saved under its id
     * @param transition how the look comes
     * @return the zone afterwards
     * @throws io.diuna.api.ConfigurationException when a range ends behind its strip, the id is none, or the look cannot be
     * @throws io.diuna.api.DiunaException when it cannot be written, or does not come in time
     */
    ZoneStatus put(ZoneLayout layout, UnaryOperator<ZoneLook> change, Transition transition);

    /**
     * Removes a zone. Its look stays saved, for a zone of the same id.
     *
     * @return whether there was such a zone
     * @throws io.diuna.api.DiunaException when it cannot be removed, or does not go in time
     */
    boolean remove(String id);
}
