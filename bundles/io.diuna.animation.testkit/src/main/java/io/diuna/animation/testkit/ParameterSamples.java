// SPDX-License-Identifier: Apache-2.0
package io.diuna.animation.testkit;

import io.diuna.api.animation.ChoiceParameter;
import io.diuna.api.animation.ColorListParameter;
import io.diuna.api.animation.ColorParameter;
import io.diuna.api.animation.IntegerParameter;
import io.diuna.api.animation.NumberParameter;
import io.diuna.api.animation.Parameter;
import io.diuna.api.animation.TextParameter;
import io.diuna.api.animation.ToggleParameter;
import java.util.Collections;
import java.util.List;

/** Values at the ends of parameters, as in JSON. */
final class ParameterSamples {

    private ParameterSamples() {}

    /** Returns the least and greatest, shortest and longest or all values; none for a trigger. */
    static List<Object> of(Parameter<?> parameter) {
        if (parameter instanceof NumberParameter number) {
            return List.of(number.minimum(), number.maximum());
        }
        if (parameter instanceof IntegerParameter number) {
            return List.of(number.minimum(), number.maximum());
        }
        if (parameter instanceof ChoiceParameter choice) {
            return choice.options().stream()
                    .map(ChoiceParameter.Option::id)
                    .map(Object.class::cast)
                    .toList();
        }
        if (parameter instanceof ToggleParameter) {
            return List.of(false, true);
        }
        if (parameter instanceof ColorParameter) {
            return List.of("#000000", "#ffffff");
        }
        if (parameter instanceof ColorListParameter colors) {
            return List.of(
                    Collections.nCopies(colors.minimum(), "#000000"), Collections.nCopies(colors.maximum(), "#ff8000"));
        }
        if (parameter instanceof TextParameter text) {
            return List.of("", "W".repeat(text.maxLength()), shortened(text, "äß€😀 \u00a0"));
        }
        return List.of();
    }

    private static String shortened(TextParameter parameter, String text) {
        return text.substring(0, Math.min(text.length(), parameter.maxLength()));
    }
}
