// SPDX-License-Identifier: Apache-2.0
package io.diuna.api.strip;

import io.diuna.api.ConfigurationException;
import java.util.Arrays;
import java.util.Locale;

/** Colour order: the order in which the channels of a pixel go over the wire, one byte each. */
public enum ColorOrder {
    /** Red, green, blue. */
    RGB,
    /** Red, blue, green. */
    RBG,
    /** Green, red, blue. */
    GRB,
    /** Green, blue, red. */
    GBR,
    /** Blue, red, green. */
    BRG,
    /** Blue, green, red. */
    BGR,
    /** Red, green, blue, white. */
    RGBW,
    /** Red, blue, green, white. */
    RBGW,
    /** Green, red, blue, white. */
    GRBW,
    /** Green, blue, red, white. */
    GBRW,
    /** Blue, red, green, white. */
    BRGW,
    /** Blue, green, red, white. */
    BGRW,
    /** White, red, green, blue. */
    WRGB,
    /** White, red, blue, green. */
    WRBG,
    /** White, green, red, blue. */
    WGRB,
    /** White, green, blue, red. */
    WGBR,
    /** White, blue, red, green. */
    WBRG,
    /** White, blue, green, red. */
    WBGR;

    private final int red = name().indexOf('R');
    private final int green = name().indexOf('G');
    private final int blue = name().indexOf('B');
    private final int white = name().indexOf('W');

    /**
     * Parses a name in upper or lower case.
     *
     * @param name the name, such as {@code grb}
     * @return the colour order
     * @throws ConfigurationException on field {@code order} if there is no such order
     */
    public static ColorOrder parse(String name) {
        try {
            return valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException(
                    "order", "order is one of " + Arrays.toString(values()) + ", not '" + name + "'", e);
        }
    }

    /** {@return the number of bytes of a pixel: 3, or 4 with white} */
    public int channels() {
        return name().length();
    }

    /** {@return the index of the red byte within the pixel, from 0} */
    public int red() {
        return red;
    }

    /** {@return the index of the green byte within the pixel, from 0} */
    public int green() {
        return green;
    }

    /** {@return the index of the blue byte within the pixel, from 0} */
    public int blue() {
        return blue;
    }

    /** {@return the index of the white byte within the pixel, or -1 if there is none} */
    public int white() {
        return white;
    }
}
