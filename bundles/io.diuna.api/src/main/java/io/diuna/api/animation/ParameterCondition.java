// SPDX-License-Identifier: Apache-2.0
package io.diuna.api.animation;

import java.util.List;

/** Condition under which user interfaces show a parameter: another parameter has one of some values. Immutable. */
public final class ParameterCondition {

    private final String parameter;
    private final List<Object> values;

    ParameterCondition(String parameter, List<Object> values) {
        this.parameter = parameter;
        this.values = List.copyOf(values);
    }

    /** {@return the id of the other parameter} */
    public String parameter() {
        return parameter;
    }

    /** {@return the values of the other parameter for which this one is shown: {@code Boolean} or {@code String}, as in JSON} */
    public List<Object> values() {
        return values;
    }
}
