// SPDX-License-Identifier: Apache-2.0
package io.diuna.driver.spi;

import io.diuna.api.ConfigurationException;
import io.diuna.api.strip.ColorOrder;
import java.util.Arrays;
import java.util.Locale;

/** The kinds of LEDs, and what is different about them. */
enum Chip {
    WS2812(false, false, ColorOrder.GRB),
    SK6812(false, true, ColorOrder.GRB),
    APA102(true, false, ColorOrder.BGR),
    SK9822(true, false, ColorOrder.BGR);

    private final boolean clocked;
    private final boolean maybeWhite;
    private final ColorOrder usualOrder;

    Chip(boolean clocked, boolean maybeWhite, ColorOrder usualOrder) {
        this.clocked = clocked;
        this.maybeWhite = maybeWhite;
        this.usualOrder = usualOrder;
    }

    /**
     * Reads a name in upper or lower case.
     *
     * @throws ConfigurationException on field {@code chip} when there is no such chip
     */
    static Chip parse(String name) {
        try {
            return valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException(
                    "chip", "chip is one of " + Arrays.toString(values()) + ", not '" + name + "'", e);
        }
    }

    /** Whether it has a clock line beside its data line: then a frame may come in pieces, as fast as one likes. */
    boolean clocked() {
        return clocked;
    }

    /**
     * Reads the order of the bytes of a pixel; without a name it is the usual one.
     *
     * @throws ConfigurationException on field {@code order} when there is no such order, or not for this chip
     */
    ColorOrder order(String name) {
        if (name.isBlank()) {
            return usualOrder;
        }
        ColorOrder order = ColorOrder.parse(name);
        if (order.white() >= 0 && !maybeWhite) {
            throw new ConfigurationException(
                    "order", "order is one without W for " + this + ", which has no white LED, not " + order);
        }
        return order;
    }
}
