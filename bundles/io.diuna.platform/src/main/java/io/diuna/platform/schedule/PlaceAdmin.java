// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.schedule;

import org.osgi.annotation.versioning.ProviderType;

/** Place of the light: the configuration {@code io.diuna.control.place}. Any thread may call. */
@ProviderType
public interface PlaceAdmin {

    /** Returns the place. */
    Place place();

    /**
     * Writes the configuration.
     *
     * @throws io.diuna.api.DiunaException if it cannot be written
     */
    void put(Place place);
}
