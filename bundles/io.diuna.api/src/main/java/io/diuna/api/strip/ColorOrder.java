// SPDX-License-Identifier: Apache-2.0
package io.diuna.api.strip;

import io.diuna.api.ConfigurationException;
import java.util.Arrays;
import java.util.Locale;

/** In which order the channels of a pixel go over the wire, one byte each. */
public enum ColorOrder {
    RGB,
    RBG,
    GRB,
    GBR,
    BRG,
    BGR,
    RGBW,
    RBGW,
    GRBW,
    GBRW,
    BRGW,
    BGRW,
    WRGB,
    WRBG,
    WGRB,
    WGBR,
    WBRG,
    WBGR;

    private final int red = name().indexOf('R');
    private final int green = name().indexOf('G');
    private final int blue = name().indexOf('B');
    private final int white = name().indexOf('W');

    /**
     * Reads a name in upper or lower case.
     *
     * @throws ConfigurationException on field {@code order} when there is no such order
     */
    public static ColorOrder parse(String name) {
        try {
            return valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException(
                    "order", "order is one of " + Arrays.toString(values()) + ", not '" + name + "'", e);
        }
    }

    /** Bytes a pixel: 3, or 4 with white. */
    public int channels() {
        return name().length();
    }

    /** The place of the red byte within the pixel, from 0. */
    public int red() {
        return red;
    }

    /** The place of the green byte within the pixel, from 0. */
    public int green() {
        return green;
    }

    /** The place of the blue byte within the pixel, from 0. */
    public int blue() {
        return blue;
    }

    /** The place of the white byte within the pixel, or -1 where there is none. */
    public int white() {
        return white;
    }
}
