// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.json;

import io.diuna.api.animation.ChoiceParameter;
import io.diuna.api.animation.ColorParameter;
import io.diuna.api.animation.NumberParameter;
import io.diuna.api.animation.Parameter;
import io.diuna.api.animation.ToggleParameter;
import io.diuna.platform.control.AnimationDescription;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;

/** Writes animations, with everything that a user interface needs to show controls for their parameters. */
public final class AnimationJson {

    private AnimationJson() {}

    /** Writes one animation. */
    public static JsonObject write(AnimationDescription animation) {
        return JsonText.object()
                .add("id", animation.id())
                .add("label", animation.label())
                .add("description", animation.description())
                .add("parameters", JsonText.array(animation.parameters(), AnimationJson::parameter))
                .add("bundle", animation.bundle())
                .add("version", animation.version())
                .build();
    }

    private static JsonObject parameter(Parameter<?> parameter) {
        JsonObjectBuilder json = JsonText.object().add("id", parameter.id()).add("label", parameter.label());
        if (parameter instanceof NumberParameter number) {
            json.add("type", "number")
                    .add("unit", number.unit())
                    .add("minimum", JsonText.number(number.minimum()))
                    .add("maximum", JsonText.number(number.maximum()))
                    .add("step", JsonText.number(number.step()));
        } else if (parameter instanceof ChoiceParameter choice) {
            json.add("type", "choice").add("options", JsonText.array(choice.options(), AnimationJson::option));
        } else if (parameter instanceof ColorParameter) {
            json.add("type", "color");
        } else if (parameter instanceof ToggleParameter) {
            json.add("type", "toggle");
        }
        return json.add("default", JsonText.scalar(initial(parameter))).build();
    }

    private static JsonObject option(ChoiceParameter.Option option) {
        return JsonText.object()
                .add("id", option.id())
                .add("label", option.label())
                .build();
    }

    private static <T> Object initial(Parameter<T> parameter) {
        return parameter.write(parameter.defaultValue());
    }
}
