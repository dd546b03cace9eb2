// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.render;

import io.diuna.api.ConfigurationException;
import io.diuna.api.animation.ChoiceParameter;
import io.diuna.api.animation.ColorParameter;
import io.diuna.api.animation.NumberParameter;
import io.diuna.api.animation.Parameter;
import io.diuna.api.animation.ToggleParameter;
import io.diuna.api.color.Palette;
import java.util.List;
import java.util.Map;

/** Parameter values of one animation on one zone. Immutable and unboxed: reading allocates nothing. */
public final class ParameterValues {

    private final List<Parameter<?>> parameters;
    private final double[] values;
    private final Palette palette;
    private final ColorTween color;

    /**
     * @param parameters the parameters that the animation declares
     * @param set the configured values; a value that is missing or invalid is replaced by the default
     * @param palette the zone's palette
     * @param color the zone's colour
     */
    public ParameterValues(List<Parameter<?>> parameters, Map<String, Object> set, Palette palette, ColorTween color) {
        this.parameters = parameters;
        this.palette = palette;
        this.color = color;
        values = new double[parameters.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(parameters.get(i), set);
        }
    }

    Palette palette() {
        return palette;
    }

    ColorTween color() {
        return color;
    }

    /**
     * The value of a parameter: the number itself, the packed colour, the index of the choice, or 0 and 1 for false and
     * true.
     */
    double value(Parameter<?> parameter) {
        for (int i = 0; i < values.length; i++) {
            if (parameters.get(i) == parameter) {
                return values[i];
            }
        }
        for (int i = 0; i < values.length; i++) {
            if (parameters.get(i).id().equals(parameter.id())) {
                return values[i];
            }
        }
        throw new IllegalArgumentException(
                "Parameter '" + parameter.id() + "' is not among those that parameters() returns; add it there");
    }

    /** Sets the speeds of all phases that are driven by a number of this animation. */
    void applySpeeds(String animation, ZoneTime time, long nanos) {
        for (int i = 0; i < values.length; i++) {
            if (parameters.get(i) instanceof NumberParameter number && number.isRate()) {
                time.setSpeed(phaseName(animation, number), number.turnsPerSecond(values[i]), nanos);
            }
        }
    }

    static String phaseName(String animation, NumberParameter parameter) {
        return animation + "/" + parameter.id();
    }

    private static <T> double value(Parameter<T> parameter, Map<String, Object> set) {
        Object given = set.get(parameter.id());
        T value = parameter.defaultValue();
        if (given != null) {
            try {
                value = parameter.read(given);
            } catch (ConfigurationException e) {
                value = parameter.defaultValue(); // a value saved under another version of the plugin
            }
        }
        if (parameter instanceof ChoiceParameter choice) {
            return choice.indexOf((String) value);
        }
        if (parameter instanceof ToggleParameter) {
            return (Boolean) value ? 1 : 0;
        }
        if (parameter instanceof ColorParameter || parameter instanceof NumberParameter) {
            return ((Number) value).doubleValue();
        }
        throw new AssertionError(parameter);
    }
}
