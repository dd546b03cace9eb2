// SPDX-License-Identifier: Apache-2.0
package io.diuna.wled.effect;

import io.diuna.api.animation.ColorParameter;
import io.diuna.api.animation.IntegerParameter;
import io.diuna.api.animation.NumberParameter;
import io.diuna.api.animation.Parameter;
import io.diuna.api.animation.ToggleParameter;
import io.diuna.api.color.Rgb;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Conversion between values of parameters and of WLED's controls. */
public final class ControlValues {

    /** Value of a slider whose parameter follows a signal, or that has none. */
    private static final double MIDDLE = 0.5;

    private ControlValues() {}

    /**
     * Returns the value of a slider.
     *
     * @param slider name of the slider
     * @param parameter its parameter; null if it has none
     * @param values values of the look, by parameter
     */
    public static int slider(String slider, @Nullable Parameter<?> parameter, Map<String, Object> values) {
        double share = parameter == null ? MIDDLE : share(parameter, values.get(parameter.id()));
        return (int) Math.round(share * Controls.greatest(slider));
    }

    private static double share(Parameter<?> parameter, @Nullable Object value) {
        if (value != null && !(value instanceof Number)) {
            return MIDDLE;
        }
        Object known = value == null ? parameter.defaultValue() : value;
        double number = ((Number) known).doubleValue();
        double minimum = minimum(parameter);
        return Math.max(0, Math.min(1, (number - minimum) / (maximum(parameter) - minimum)));
    }

    /** Returns the value of a check. */
    public static boolean check(@Nullable Parameter<?> parameter, Map<String, Object> values) {
        return parameter instanceof ToggleParameter toggle
                && (values.get(toggle.id()) instanceof Boolean on ? on : toggle.defaultValue());
    }

    /** Returns the colour of a slot, packed {@code 0xRRGGBB}. */
    public static int color(Parameter<?> parameter, Map<String, Object> values) {
        ColorParameter color = (ColorParameter) parameter;
        Object value = values.get(color.id());
        return value == null ? color.defaultValue() : color.read(value);
    }

    /**
     * Returns the value of a parameter for that of its slider.
     *
     * @param position value of the slider; one out of range is moved to its nearest end
     */
    public static Object number(String slider, Parameter<?> parameter, int position) {
        int greatest = Controls.greatest(slider);
        double share = Math.max(0, Math.min(greatest, position)) / (double) greatest;
        double minimum = minimum(parameter);
        double value = minimum + share * (maximum(parameter) - minimum);
        return parameter instanceof IntegerParameter ? Math.rint(value) : value;
    }

    /** Returns the value of a colour parameter. */
    public static Object color(int color) {
        return Rgb.format(color & 0xFFFFFF);
    }

    private static double minimum(Parameter<?> parameter) {
        return parameter instanceof NumberParameter number
                ? number.minimum()
                : ((IntegerParameter) parameter).minimum();
    }

    private static double maximum(Parameter<?> parameter) {
        return parameter instanceof NumberParameter number
                ? number.maximum()
                : ((IntegerParameter) parameter).maximum();
    }
}
