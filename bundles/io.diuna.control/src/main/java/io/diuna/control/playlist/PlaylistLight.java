// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.playlist;

import io.diuna.platform.control.SceneRecall;
import io.diuna.platform.frame.Transition;
import org.jspecify.annotations.Nullable;

/** Light that a playlist commands. For the control thread. */
public interface PlaylistLight {

    /**
     * Shows a scene.
     *
     * @throws io.diuna.api.ConfigurationException if there is none
     */
    SceneRecall show(String scene, Transition transition);

    /**
     * Returns which zones would show a scene now; nothing is shown.
     *
     * @throws io.diuna.api.ConfigurationException if there is no such scene
     */
    SceneRecall preview(String scene);

    /** Saves which playlist runs; null for none. */
    void save(@Nullable String playlist);
}
