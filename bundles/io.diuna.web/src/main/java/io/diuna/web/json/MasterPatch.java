// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.json;

import io.diuna.platform.control.Master;
import io.diuna.platform.frame.Transition;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A change of the master.
 *
 * @param steps what is to change, in this order
 * @param transition how it comes
 */
public record MasterPatch(List<UnaryOperator<Master>> steps, Transition transition) {

    /** What the master is afterwards. */
    public Master apply(Master before) {
        Master after = before;
        for (UnaryOperator<Master> step : steps) {
            after = step.apply(after);
        }
        return after;
    }
}
