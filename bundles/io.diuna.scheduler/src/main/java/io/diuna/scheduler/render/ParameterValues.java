// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.render;

import io.diuna.api.ConfigurationException;
import io.diuna.api.animation.ChoiceParameter;
import io.diuna.api.animation.ColorListParameter;
import io.diuna.api.animation.Parameter;
import io.diuna.api.animation.TextParameter;
import io.diuna.api.animation.ToggleParameter;
import io.diuna.api.animation.TriggerParameter;
import io.diuna.api.color.Palette;
import io.diuna.platform.signal.SignalBinding;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Parameter values of one animation on one zone. Immutable and unboxed: reading allocates nothing. */
public final class ParameterValues {

    private final List<Parameter<?>> parameters;
    private final double[] values;

    /** Texts and colours, as {@code String} and {@code Palette}; null for other kinds. */
    private final @Nullable Object[] objects;

    /** Bindings of the parameters that follow signals; null for the others. */
    private final @Nullable SignalBinding[] bindings;

    private final Palette palette;
    private final ColorTween color;

    /**
     * @param parameters the parameters that the animation declares
     * @param set the configured values, and the numbers of presses of triggers; a value that is missing or invalid is replaced
     *     by the default
     * @param palette the zone's palette
     * @param color the zone's colour
     */
    public ParameterValues(List<Parameter<?>> parameters, Map<String, Object> set, Palette palette, ColorTween color) {
        this.parameters = parameters;
        this.palette = withTable(palette);
        this.color = color;
        values = new double[parameters.size()];
        objects = new Object[values.length];
        bindings = new SignalBinding[values.length];
        for (int i = 0; i < values.length; i++) {
            Parameter<?> parameter = parameters.get(i);
            bindings[i] = binding(parameter, set);
            Object value = bindings[i] == null ? value(parameter, set) : parameter.defaultValue();
            objects[i] = object(parameter, value);
            values[i] = objects[i] == null ? number(parameter, value, set) : 0;
        }
    }

    Palette palette() {
        return palette;
    }

    ColorTween color() {
        return color;
    }

    /**
     * The value of a parameter: the number itself, the packed colour, the index of the choice, 0 and 1 for false and true, or
     * the presses of a trigger.
     */
    double value(Parameter<?> parameter) {
        return values[index(parameter)];
    }

    /** The value of a text parameter. */
    String text(TextParameter parameter) {
        return (String) Objects.requireNonNull(objects[index(parameter)]);
    }

    /** The value of a colour list parameter. */
    Palette colors(ColorListParameter parameter) {
        return (Palette) Objects.requireNonNull(objects[index(parameter)]);
    }

    /** The number of parameters. */
    int size() {
        return values.length;
    }

    /** The parameter at an index. */
    Parameter<?> parameter(int index) {
        return parameters.get(index);
    }

    /** The value at an index, as of {@link #value}; the default if it follows a signal. */
    double at(int index) {
        return values[index];
    }

    /** The binding of the parameter at an index; null if it follows no signal. */
    @Nullable
    SignalBinding binding(int index) {
        return bindings[index];
    }

    /** The index of a parameter. */
    int index(Parameter<?> parameter) {
        for (int i = 0; i < values.length; i++) {
            if (parameters.get(i) == parameter) {
                return i;
            }
        }
        for (int i = 0; i < values.length; i++) {
            if (parameters.get(i).id().equals(parameter.id())) {
                return i;
            }
        }
        throw new IllegalArgumentException(
                "Parameter '" + parameter.id() + "' is not among those that parameters() returns; add it there");
    }

    private static @Nullable SignalBinding binding(Parameter<?> parameter, Map<String, Object> set) {
        try {
            return set.get(parameter.id()) instanceof Map<?, ?> fields ? SignalBinding.read(parameter, fields) : null;
        } catch (ConfigurationException e) {
            return null; // a value saved under another version of the plugin
        }
    }

    private static <T> T value(Parameter<T> parameter, Map<String, Object> set) {
        Object given = set.get(parameter.id());
        if (given != null && !(parameter instanceof TriggerParameter)) {
            try {
                return parameter.read(given);
            } catch (ConfigurationException e) {
                return parameter.defaultValue(); // a value saved under another version of the plugin
            }
        }
        return parameter.defaultValue();
    }

    private static @Nullable Object object(Parameter<?> parameter, Object value) {
        if (parameter instanceof TextParameter) {
            return value;
        }
        return parameter instanceof ColorListParameter colors
                ? withTable(Palette.of(
                        colors.id(),
                        colors.label(),
                        ((List<?>) value).stream().map(Integer.class::cast).toList()))
                : null;
    }

    /** Returns a palette whose table of colours is made now, not in a frame. */
    private static Palette withTable(Palette palette) {
        int unused = palette.at(0);
        return palette;
    }

    private static double number(Parameter<?> parameter, Object value, Map<String, Object> set) {
        if (parameter instanceof TriggerParameter) {
            return set.get(parameter.id()) instanceof Number presses ? presses.doubleValue() : 0;
        }
        if (parameter instanceof ChoiceParameter choice) {
            return choice.indexOf((String) value);
        }
        if (parameter instanceof ToggleParameter) {
            return (Boolean) value ? 1 : 0;
        }
        return ((Number) value).doubleValue();
    }
}
