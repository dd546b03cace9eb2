// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.model;

import java.util.function.Function;

/**
 * Command to a control.
 *
 * @param text text for the report of a divergence
 * @param action runs it, and returns what is to be compared
 */
record Command(String text, Function<ControlPort, Object> action) {

    @Override
    public String toString() {
        return text;
    }
}
