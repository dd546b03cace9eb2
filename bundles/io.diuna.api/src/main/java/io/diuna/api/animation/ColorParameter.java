// SPDX-License-Identifier: Apache-2.0
package io.diuna.api.animation;

import io.diuna.api.color.Rgb;

/** Colour parameter: a colour of the animation, beside the colour of the zone. */
public final class ColorParameter extends BaseParameter<Integer, ColorParameter> {

    private final int initial;

    ColorParameter(Info info, int initial) {
        super(info);
        this.initial = initial & 0xFFFFFF;
    }

    /**
     * Returns a copy with another default.
     *
     * @param color packed colour {@code 0xRRGGBB}
     * @return the copy
     */
    public ColorParameter withDefault(int color) {
        return new ColorParameter(info(), color);
    }

    @Override
    public Integer defaultValue() {
        return initial;
    }

    @Override
    public Integer read(Object value) {
        if (value instanceof String text) {
            try {
                return Rgb.parse(text);
            } catch (IllegalArgumentException e) {
                throw wrong(value, "a colour as " + Rgb.FORMS);
            }
        }
        throw wrong(value, "a colour as " + Rgb.FORMS);
    }

    @Override
    public Object write(Integer value) {
        return Rgb.format(value);
    }

    @Override
    ColorParameter with(Info info) {
        return new ColorParameter(info, initial);
    }
}
