// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.model;

import io.diuna.platform.zone.ZoneLook;
import java.util.function.UnaryOperator;

/**
 * Change of a look.
 *
 * @param text text for reports
 */
record LookChange(String text, UnaryOperator<ZoneLook> operator) {

    /** Setter of one value of a look. */
    @FunctionalInterface
    interface Setter<T> {
        ZoneLook set(ZoneLook look, T value);
    }

    /** Returns this change and then another one. */
    LookChange and(LookChange other) {
        return new LookChange(text + ", " + other.text, look -> other.operator.apply(operator.apply(look)));
    }
}
