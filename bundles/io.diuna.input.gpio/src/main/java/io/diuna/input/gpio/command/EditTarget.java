// SPDX-License-Identifier: Apache-2.0
package io.diuna.input.gpio.command;

import io.diuna.api.animation.IntegerParameter;
import io.diuna.api.animation.NumberParameter;
import io.diuna.api.animation.Parameter;
import io.diuna.api.color.Rgb;
import io.diuna.platform.zone.ZoneLook;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Target of a knob: a property of a look that it turns up and down. */
sealed interface EditTarget {

    /** Returns the look after a number of clicks. */
    ZoneLook adjust(ZoneLook look, int clicks);

    /** Returns the targets of a look: brightness, and hue and preset, or the number parameters of its animation. */
    static List<EditTarget> of(@Nullable List<Parameter<?>> animation) {
        List<EditTarget> targets = new ArrayList<>(List.of(new Brightness()));
        if (animation == null) {
            targets.add(new Hue());
            targets.add(new Preset());
        } else {
            for (Parameter<?> parameter : animation) {
                if (parameter instanceof NumberParameter number) {
                    targets.add(Value.of(number));
                } else if (parameter instanceof IntegerParameter number) {
                    targets.add(Value.of(number));
                }
            }
        }
        return targets;
    }

    /** Brightness, a percent a click. */
    record Brightness() implements EditTarget {

        @Override
        public ZoneLook adjust(ZoneLook look, int clicks) {
            return look.withBrightness(Math.max(0, Math.min(100, look.brightness() + clicks)));
        }
    }

    /** Hue of the colour at full saturation, ten degrees a click. */
    record Hue() implements EditTarget {

        private static final int DEGREES = 10;

        @Override
        public ZoneLook adjust(ZoneLook look, int clicks) {
            return look.withColor(Rgb.hsv((hue(look.color()) + clicks * DEGREES) / 360.0, 1, 1));
        }

        /** Returns the hue of a colour in whole degrees; 0 for grey. */
        private static int hue(int color) {
            int red = Rgb.red(color);
            int green = Rgb.green(color);
            int blue = Rgb.blue(color);
            double most = Math.max(red, Math.max(green, blue));
            double span = most - Math.min(red, Math.min(green, blue));
            if (span == 0) {
                return 0;
            }
            double sixths = most == red
                    ? (green - blue) / span
                    : most == green ? 2 + (blue - red) / span : 4 + (red - green) / span;
            return (int) Math.round(sixths * 60);
        }
    }

    /** The named colours, one after the other. */
    record Preset() implements EditTarget {

        private static final List<Integer> COLORS = List.of(
                        "red",
                        "orange",
                        "amber",
                        "yellow",
                        "lime",
                        "green",
                        "mint",
                        "cyan",
                        "sky_blue",
                        "ocean",
                        "blue",
                        "indigo",
                        "violet",
                        "purple",
                        "lavender",
                        "magenta",
                        "hot_pink",
                        "pink",
                        "warm_white",
                        "white",
                        "cool_white")
                .stream()
                .map(Rgb::parse)
                .toList();

        @Override
        public ZoneLook adjust(ZoneLook look, int clicks) {
            int now = COLORS.indexOf(look.color());
            int from = now < 0 && clicks > 0 ? -1 : Math.max(now, 0);
            return look.withColor(COLORS.get(Math.floorMod(from + clicks, COLORS.size())));
        }
    }

    /**
     * A number or integer parameter of the animation, in its steps, or hundredths of its range.
     *
     * @param id its id
     * @param minimum its smallest value
     * @param maximum its greatest value
     * @param step change of a click
     * @param initial its default
     */
    record Value(String id, double minimum, double maximum, double step, double initial) implements EditTarget {

        private static final double CLICKS = 100;

        static Value of(NumberParameter parameter) {
            double step = Math.max(parameter.step(), (parameter.maximum() - parameter.minimum()) / CLICKS);
            return new Value(parameter.id(), parameter.minimum(), parameter.maximum(), step, parameter.defaultValue());
        }

        static Value of(IntegerParameter parameter) {
            double step = Math.max(1, Math.round((parameter.maximum() - parameter.minimum()) / CLICKS));
            return new Value(parameter.id(), parameter.minimum(), parameter.maximum(), step, parameter.defaultValue());
        }

        @Override
        public ZoneLook adjust(ZoneLook look, int clicks) {
            double present = look.parameters().get(id) instanceof Number number ? number.doubleValue() : initial;
            return look.withParameters(Map.of(id, Math.max(minimum, Math.min(maximum, present + clicks * step))));
        }
    }
}
