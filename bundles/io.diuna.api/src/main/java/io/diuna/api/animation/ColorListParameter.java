// SPDX-License-Identifier: Apache-2.0
package io.diuna.api.animation;

import io.diuna.api.color.Rgb;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Colour list parameter: several colours of the animation, in their order, beside the palette of the zone. */
public final class ColorListParameter extends BaseParameter<List<Integer>, ColorListParameter> {

    private static final int MOST = 64;

    private final int minimum;
    private final int maximum;
    private final List<Integer> initial;

    ColorListParameter(Info info, int minimum, int maximum, List<Integer> initial) {
        super(info);
        if (!(1 <= minimum && minimum <= maximum && maximum <= MOST)) {
            throw new IllegalArgumentException("Parameter '" + id() + "': " + minimum + " to " + maximum
                    + " is not a number of colours; 1 to " + MOST + " are possible");
        }
        if (initial.size() < minimum || initial.size() > maximum) {
            throw new IllegalArgumentException("Parameter '" + id() + "' has " + initial.size()
                    + " colours by default, but takes " + minimum + " to " + maximum
                    + "; set the size before the default");
        }
        this.minimum = minimum;
        this.maximum = maximum;
        this.initial = List.copyOf(initial);
    }

    /**
     * Returns a copy with other limits of the number of colours. Default colours beyond it are left out; the last one is
     * repeated where there are too few.
     *
     * @param newMinimum fewest colours, at least 1
     * @param newMaximum most colours, at most 64
     * @return the copy
     * @throws IllegalArgumentException if the limits are not in order
     */
    public ColorListParameter withSize(int newMinimum, int newMaximum) {
        List<Integer> moved = new ArrayList<>(initial.subList(0, Math.min(initial.size(), Math.max(newMaximum, 1))));
        while (moved.size() < newMinimum && moved.size() < MOST) {
            moved.add(moved.get(moved.size() - 1));
        }
        return new ColorListParameter(info(), newMinimum, newMaximum, moved);
    }

    /**
     * Returns a copy with other default colours. Set the size first.
     *
     * @param colors packed colours {@code 0xRRGGBB}
     * @return the copy
     * @throws IllegalArgumentException if there are too few or too many
     */
    public ColorListParameter withDefault(int... colors) {
        List<Integer> list = new ArrayList<>();
        for (int color : colors) {
            list.add(color & 0xFFFFFF);
        }
        return new ColorListParameter(info(), minimum, maximum, list);
    }

    /** {@return the fewest colours} */
    public int minimum() {
        return minimum;
    }

    /** {@return the most colours} */
    public int maximum() {
        return maximum;
    }

    @Override
    public List<Integer> defaultValue() {
        return initial;
    }

    @Override
    public List<Integer> read(Object value) {
        if (value instanceof Collection<?> given && given.size() >= minimum && given.size() <= maximum) {
            List<Integer> colors = new ArrayList<>();
            for (Object color : given) {
                colors.add(readColor(color));
            }
            return List.copyOf(colors);
        }
        throw wrong(value, "a list of " + minimum + " to " + maximum + " colours");
    }

    private int readColor(Object value) {
        if (value instanceof String text) {
            try {
                return Rgb.parse(text);
            } catch (IllegalArgumentException e) {
                throw wrong(value, "colours as " + Rgb.FORMS);
            }
        }
        throw wrong(value, "colours as " + Rgb.FORMS);
    }

    @Override
    public Object write(List<Integer> value) {
        return value.stream().map(Rgb::format).toList();
    }

    @Override
    ColorListParameter with(Info info) {
        return new ColorListParameter(info, minimum, maximum, initial);
    }
}
