// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.control;

import io.diuna.platform.frame.Transition;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Scenes. A method that changes one returns when the change is on the disk; if it throws, nothing has changed. Any thread may
 * call, except frame, render and strip threads.
 */
@ProviderType
public interface SceneAdmin {

    /** Returns all scenes, in the order in which they are shown. */
    List<Scene> scenes();

    /** Returns a scene, if it exists. */
    Optional<Scene> scene(String id);

    /**
     * Saves a scene: a new one at the end, or in the place of the one with its id.
     *
     * @return true if it is new
     * @throws io.diuna.api.ConfigurationException if a value is invalid, or there are too many scenes; the field is named
     * @throws io.diuna.platform.state.StateException if the disk does not take it
     */
    boolean put(Scene scene);

    /**
     * Removes a scene.
     *
     * @return true if there was such a scene
     * @throws io.diuna.platform.state.StateException if the disk does not take it
     */
    boolean remove(String id);

    /**
     * Changes the order.
     *
     * @param ids ids of scenes, in their new order; those that are not named follow, in their present order
     * @throws io.diuna.api.ConfigurationException for field {@code order} if there is no such scene, or one is named twice
     * @throws io.diuna.platform.state.StateException if the disk does not take it
     */
    void order(List<String> ids);

    /**
     * Shows a scene. A zone that does not exist, and a look whose animation is not installed, is skipped.
     *
     * @param zones ids of the zones to change; empty for all of the scene
     * @param transition transition to the new looks
     * @throws io.diuna.api.ConfigurationException for field {@code id} if there is no such scene, for field {@code zones} if
     *     the scene has no look of one of them
     */
    SceneRecall recall(String id, Set<String> zones, Transition transition);
}
