// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.json;

import io.diuna.platform.frame.Transition;
import io.diuna.platform.zone.ZoneLook;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A change of a zone, as somebody asked for it.
 *
 * @param steps what changes, in the order in which it has to happen
 * @param transition how the old look becomes the new one
 */
public record ZonePatch(List<UnaryOperator<ZoneLook>> steps, Transition transition) {

    /** Keeps its own copy of the steps. */
    public ZonePatch {
        steps = List.copyOf(steps);
    }

    /** The look after the change. */
    public ZoneLook apply(ZoneLook look) {
        ZoneLook changed = look;
        for (UnaryOperator<ZoneLook> step : steps) {
            changed = step.apply(changed);
        }
        return changed;
    }
}
