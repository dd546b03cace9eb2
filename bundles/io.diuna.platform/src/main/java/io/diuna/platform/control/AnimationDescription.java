// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.control;

import io.diuna.api.animation.Parameter;
import java.util.List;

/**
 * Declaration of an animation by its plugin.
 *
 * @param id id in configuration, REST and saved state
 * @param label display name
 * @param description one sentence; may be empty
 * @param parameters parameters, in the order in which they are shown
 * @param bundle symbolic name of its plugin
 * @param version version of its plugin
 */
public record AnimationDescription(
        String id, String label, String description, List<Parameter<?>> parameters, String bundle, String version) {

    /** Copies the list. */
    public AnimationDescription {
        parameters = List.copyOf(parameters);
    }
}
