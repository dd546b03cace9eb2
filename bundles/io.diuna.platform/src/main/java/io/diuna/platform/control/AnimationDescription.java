// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.control;

import io.diuna.api.animation.Parameter;
import java.util.List;

/**
 * An animation as its plugin declared it.
 *
 * @param id what configuration, REST and saved state call it
 * @param label what people read
 * @param description one sentence, or nothing
 * @param parameters what can be set, in the order in which it is shown
 * @param bundle the symbolic name of its plugin
 * @param version the version of its plugin
 */
public record AnimationDescription(
        String id, String label, String description, List<Parameter<?>> parameters, String bundle, String version) {

    /** Keeps its own copy of the list. */
    public AnimationDescription {
        parameters = List.copyOf(parameters);
    }
}
