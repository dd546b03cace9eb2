// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.layer;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Layers over the zones, for notifications and pictures from outside. Looks are not changed: when a layer ends, what is below is
 * seen. Layers are not saved. Any thread may call, except frame, render and strip threads.
 */
@ProviderType
public interface LayerAdmin {

    /** Greatest number of layers at a time. */
    int MAX_LAYERS = 32;

    /** Returns the layers that are shown, oldest first. */
    List<LayerStatus> layers();

    /**
     * Shows a layer from now on, in the place of the one with its id.
     *
     * @return true if there was none with its id
     * @throws io.diuna.api.ConfigurationException if its id is invalid, a zone does not exist, or there are {@link #MAX_LAYERS}
     *     others; the field is named, and nothing has changed
     */
    boolean put(Layer layer);

    /**
     * Removes a layer before its time.
     *
     * @return true if there was one
     */
    boolean remove(String id);
}
