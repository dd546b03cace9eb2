// SPDX-License-Identifier: Apache-2.0
package io.diuna.shell.light;

import io.diuna.api.animation.ColorListParameter;
import io.diuna.api.animation.IntegerParameter;
import io.diuna.api.animation.NumberParameter;
import io.diuna.api.animation.Parameter;
import io.diuna.api.animation.ToggleParameter;
import io.diuna.api.color.Rgb;
import io.diuna.platform.control.AnimationCatalog;
import io.diuna.platform.control.AnimationDescription;
import io.diuna.platform.frame.Transition;
import io.diuna.platform.zone.ZoneLook;
import io.diuna.shell.command.KeyValues;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Change of a zone's look by {@code key=value}.
 *
 * @param steps changes in the order in which they apply
 * @param transition transition from the old look to the new one
 */
public record LookChange(List<UnaryOperator<ZoneLook>> steps, Transition transition) {

    /** Keys of a look. */
    public static final Set<String> KEYS = Set.of(
            "on",
            "brightness",
            "color",
            "palette",
            "animation",
            "parameters.",
            "transition",
            "transition.kind",
            "transition.durationMs",
            "transition.easing");

    /** Value of {@code animation} for the solid colour. */
    static final String NO_ANIMATION = "none";

    private static final String PARAMETERS = "parameters.";

    /** Copies the steps. */
    public LookChange {
        steps = List.copyOf(steps);
    }

    /**
     * Reads the keys of a look and ignores all others. {@code LightControl} checks animations, palettes and parameters.
     *
     * @throws io.diuna.api.ConfigurationException if a value is wrong
     */
    public static LookChange read(KeyValues keys, AnimationCatalog catalog) {
        List<UnaryOperator<ZoneLook>> steps = new ArrayList<>();
        keys.toggle("on").ifPresent(on -> steps.add(look -> look.withOn(on)));
        keys.number("brightness", 0, 100).ifPresent(brightness -> steps.add(look -> look.withBrightness(brightness)));
        keys.parsed("color", Rgb::parse).ifPresent(color -> steps.add(look -> look.withColor(color)));
        keys.text("palette").ifPresent(palette -> steps.add(look -> look.withPalette(palette)));
        keys.text("animation")
                .ifPresent(id -> steps.add(look -> look.withAnimation(id.equals(NO_ANIMATION) ? null : id)));
        Map<String, String> parameters = keys.startingWith(PARAMETERS);
        if (!parameters.isEmpty()) {
            // Parameters follow the animation that they belong to.
            steps.add(look -> look.withParameters(values(parameters, look, catalog)));
        }
        return new LookChange(steps, TransitionKeys.read(keys));
    }

    /** Returns true if the look stays as it is. */
    public boolean isEmpty() {
        return steps.isEmpty();
    }

    /** Applies all steps. */
    public ZoneLook apply(ZoneLook look) {
        ZoneLook changed = look;
        for (UnaryOperator<ZoneLook> step : steps) {
            changed = step.apply(changed);
        }
        return changed;
    }

    private static Map<String, Object> values(Map<String, String> texts, ZoneLook look, AnimationCatalog catalog) {
        String animation = look.animation();
        Optional<AnimationDescription> description =
                animation == null ? Optional.empty() : catalog.animation(animation);
        Map<String, Object> values = new HashMap<>();
        texts.forEach((id, text) -> values.put(id, value(parameter(description, id), text)));
        return values;
    }

    private static Optional<Parameter<?>> parameter(Optional<AnimationDescription> animation, String id) {
        return animation.flatMap(description -> description.parameters().stream()
                .filter(one -> one.id().equals(id))
                .findFirst());
    }

    /** Returns the number, boolean or list that a parameter takes; any other text as it is, for its own refusal. */
    private static Object value(Optional<Parameter<?>> parameter, String text) {
        if (parameter
                .filter(one -> one instanceof NumberParameter || one instanceof IntegerParameter)
                .isPresent()) {
            return KeyValues.numberOf(text).stream()
                    .boxed()
                    .map(Object.class::cast)
                    .findFirst()
                    .orElse(text);
        }
        if (parameter.filter(ToggleParameter.class::isInstance).isPresent()) {
            return KeyValues.toggleOf(text).map(Object.class::cast).orElse(text);
        }
        if (parameter.filter(ColorListParameter.class::isInstance).isPresent()) {
            return List.of(text.strip().split("\\s+"));
        }
        return text;
    }
}
