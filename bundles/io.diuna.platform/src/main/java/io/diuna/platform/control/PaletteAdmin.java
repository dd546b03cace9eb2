// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.control;

import io.diuna.api.color.Palette;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Palettes of the user, beside those of Diuna. A method that changes one returns when the change is on the disk; if it throws,
 * nothing has changed. Zones that use it show it at once. Any thread may call, except frame, render and strip threads.
 */
@ProviderType
public interface PaletteAdmin {

    /** Returns the palettes of the user, in the order in which they are shown. */
    List<Palette> own();

    /**
     * Saves a palette: a new one at the end, or in the place of the one with its id.
     *
     * @return true if it is new
     * @throws io.diuna.api.ConfigurationException if a value is invalid, the id is that of a palette of Diuna, or there are too many
     *     palettes; the field is named
     * @throws io.diuna.platform.state.StateException if the disk does not take it
     */
    boolean put(Palette palette);

    /**
     * Removes a palette. A zone that uses it shows the first palette of Diuna until it has another one, or this one is back.
     *
     * @return true if there was such a palette of the user
     * @throws io.diuna.platform.state.StateException if the disk does not take it
     */
    boolean remove(String id);
}
