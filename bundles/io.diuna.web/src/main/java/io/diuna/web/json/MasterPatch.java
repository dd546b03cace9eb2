// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.json;

import io.diuna.platform.control.Master;
import io.diuna.platform.frame.Transition;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Change of the master switch and brightness.
 *
 * @param steps changes in the order in which they apply
 * @param transition fade between the old and the new brightness
 */
public record MasterPatch(List<UnaryOperator<Master>> steps, Transition transition) {

    /** Applies all steps. */
    public Master apply(Master before) {
        Master after = before;
        for (UnaryOperator<Master> step : steps) {
            after = step.apply(after);
        }
        return after;
    }
}
