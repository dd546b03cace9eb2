// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.json;

import io.diuna.platform.frame.Transition;
import io.diuna.platform.zone.ZoneLook;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Change of a zone's look.
 *
 * @param steps changes in the order in which they apply
 * @param transition transition from the old look to the new one
 */
public record ZonePatch(List<UnaryOperator<ZoneLook>> steps, Transition transition) {

    /** Copies the steps. */
    public ZonePatch {
        steps = List.copyOf(steps);
    }

    /** Applies all steps. */
    public ZoneLook apply(ZoneLook look) {
        ZoneLook changed = look;
        for (UnaryOperator<ZoneLook> step : steps) {
            changed = step.apply(changed);
        }
        return changed;
    }
}
