// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.control;

import io.diuna.platform.frame.Transition;
import io.diuna.platform.zone.ZoneLayout;
import io.diuna.platform.zone.ZoneLook;
import java.util.function.UnaryOperator;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Zone administration: writes the configurations of zones and waits, 5 s at most, until they have taken effect. Any thread
 * may call, except frame, render and strip threads.
 */
@ProviderType
public interface ZoneAdmin {

    /**
     * Creates or changes a zone, live: all values are valid and take effect, or nothing does.
     *
     * @param layout the layout; its id consists of lower-case letters, digits and hyphens. It may name strips that do not
     *     exist yet, and pixels of other zones
     * @param change returns the new look for the present one; for a new zone, for the look saved under its id
     * @param transition transition to the new look
     * @return the zone after the change
     * @throws io.diuna.api.ConfigurationException if a range exceeds its strip, or the id or the look is invalid
     * @throws io.diuna.api.DiunaException if the configuration cannot be written, or has no effect in time
     */
    ZoneStatus put(ZoneLayout layout, UnaryOperator<ZoneLook> change, Transition transition);

    /**
     * Removes a zone. Its look stays saved, for a later zone of the same id.
     *
     * @param id id of the zone
     * @return true if there was such a zone
     * @throws io.diuna.api.DiunaException if it cannot be removed, or is not gone in time
     */
    boolean remove(String id);
}
