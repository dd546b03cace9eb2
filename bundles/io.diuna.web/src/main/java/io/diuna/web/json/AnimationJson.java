// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.json;

import io.diuna.api.animation.AnimationInput;
import io.diuna.api.animation.ChoiceParameter;
import io.diuna.api.animation.ColorListParameter;
import io.diuna.api.animation.ColorParameter;
import io.diuna.api.animation.IntegerParameter;
import io.diuna.api.animation.NumberParameter;
import io.diuna.api.animation.Parameter;
import io.diuna.api.animation.ParameterCondition;
import io.diuna.api.animation.TextParameter;
import io.diuna.api.animation.ToggleParameter;
import io.diuna.api.animation.TriggerParameter;
import io.diuna.platform.control.AnimationDescription;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** Writes animations, with everything that a user interface needs to show controls for their parameters. */
public final class AnimationJson {

    private AnimationJson() {}

    /**
     * Writes one animation.
     *
     * @param hasPreview true if it has a moving preview
     * @param languages wanted languages of its labels and descriptions, best first
     */
    public static JsonObject write(AnimationDescription animation, boolean hasPreview, List<Locale> languages) {
        UnaryOperator<String> texts = text -> animation.text(text, languages);
        return JsonText.object()
                .add("id", animation.id())
                .add("label", texts.apply(animation.label()))
                .add("description", texts.apply(animation.description()))
                .add("inputs", JsonText.array(new TreeSet<>(animation.inputs()), AnimationJson::input))
                .add("tags", JsonText.array(animation.tags(), JsonText::text))
                .add("parameters", JsonText.array(animation.parameters(), parameter -> parameter(parameter, texts)))
                .add("bundle", animation.bundle())
                .add("version", animation.version())
                .add("preview", hasPreview)
                .build();
    }

    private static JsonObject parameter(Parameter<?> parameter, UnaryOperator<String> texts) {
        JsonObjectBuilder json =
                JsonText.object().add("id", parameter.id()).add("label", texts.apply(parameter.label()));
        if (!parameter.description().isEmpty()) {
            json.add("description", texts.apply(parameter.description()));
        }
        if (!parameter.group().isEmpty()) {
            json.add("group", texts.apply(parameter.group()));
        }
        parameter.condition().ifPresent(condition -> json.add("shownIf", condition(condition)));
        if (parameter instanceof NumberParameter number) {
            json.add("type", "number")
                    .add("unit", texts.apply(number.unit()))
                    .add("minimum", JsonText.number(number.minimum()))
                    .add("maximum", JsonText.number(number.maximum()))
                    .add("step", JsonText.number(number.step()));
        } else if (parameter instanceof IntegerParameter number) {
            json.add("type", "integer")
                    .add("unit", texts.apply(number.unit()))
                    .add("minimum", number.minimum())
                    .add("maximum", number.maximum());
        } else if (parameter instanceof TextParameter text) {
            json.add("type", "text").add("maxLength", text.maxLength());
        } else if (parameter instanceof ColorListParameter colors) {
            json.add("type", "colors").add("minimum", colors.minimum()).add("maximum", colors.maximum());
        } else if (parameter instanceof ChoiceParameter choice) {
            json.add("type", "choice")
                    .add("options", JsonText.array(choice.options(), option -> option(option, texts)));
        } else if (parameter instanceof ColorParameter) {
            json.add("type", "color");
        } else if (parameter instanceof ToggleParameter) {
            json.add("type", "toggle");
        } else if (parameter instanceof TriggerParameter) {
            return json.add("type", "trigger").build();
        }
        return json.add("default", JsonText.value(initial(parameter))).build();
    }

    private static JsonObject condition(ParameterCondition condition) {
        return JsonText.object()
                .add("parameter", condition.parameter())
                .add("values", JsonText.array(condition.values(), JsonText::scalar))
                .build();
    }

    /** Returns the name of an input, such as {@code timeOfDay}. */
    private static JsonValue input(AnimationInput input) {
        return JsonText.text(
                switch (input) {
                    case NONE -> "none";
                    case COLOR -> "color";
                    case PALETTE -> "palette";
                    case SIGNALS -> "signals";
                    case TIME_OF_DAY -> "timeOfDay";
                });
    }

    private static JsonObject option(ChoiceParameter.Option option, UnaryOperator<String> texts) {
        return JsonText.object()
                .add("id", option.id())
                .add("label", texts.apply(option.label()))
                .build();
    }

    private static <T> Object initial(Parameter<T> parameter) {
        return parameter.write(parameter.defaultValue());
    }
}
