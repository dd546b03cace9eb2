// SPDX-License-Identifier: Apache-2.0
package io.diuna.driver.spi;

import io.diuna.api.ConfigurationException;
import io.diuna.api.strip.ColorOrder;
import java.util.Arrays;
import java.util.Locale;

/** LED chips and their differences. */
enum Chip {
    WS2812(false, false, ColorOrder.GRB),
    SK6812(false, true, ColorOrder.GRB),
    APA102(true, false, ColorOrder.BGR),
    SK9822(true, false, ColorOrder.BGR);

    private final boolean clocked;
    private final boolean whiteAllowed;
    private final ColorOrder defaultOrder;

    Chip(boolean clocked, boolean maybeWhite, ColorOrder usualOrder) {
        this.clocked = clocked;
        this.whiteAllowed = maybeWhite;
        this.defaultOrder = usualOrder;
    }

    /**
     * Parses a chip name, ignoring case.
     *
     * @throws ConfigurationException for field {@code chip} when the name is unknown
     */
    static Chip parse(String name) {
        try {
            return valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException(
                    "chip", "chip is one of " + Arrays.toString(values()) + ", not '" + name + "'", e);
        }
    }

    /** Returns true if the chip has a clock line: a frame may then be sent in several transfers, at any clock. */
    boolean clocked() {
        return clocked;
    }

    /**
     * Parses a colour order; a blank name gives the chip's default.
     *
     * @throws ConfigurationException for field {@code order} when the order is unknown or not possible with this chip
     */
    ColorOrder order(String name) {
        if (name.isBlank()) {
            return defaultOrder;
        }
        ColorOrder order = ColorOrder.parse(name);
        if (order.white() >= 0 && !whiteAllowed) {
            throw new ConfigurationException(
                    "order", "order must have no W for " + this + ", which has no white LED; it is " + order);
        }
        return order;
    }
}
