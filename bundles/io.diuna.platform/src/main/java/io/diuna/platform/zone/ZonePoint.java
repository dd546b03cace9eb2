// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.zone;

import io.diuna.api.ConfigurationException;
import org.jspecify.annotations.Nullable;

/**
 * A place on a wall, a floor, a tree.
 *
 * @param x from left to right
 * @param y from top to bottom
 */
public record ZonePoint(double x, double y) {

    private static final double FARTHEST = 1e9;

    /**
     * Checks the numbers.
     *
     * @throws ConfigurationException when one is not finite, or farther than 1e9 from 0
     */
    public ZonePoint {
        if (!(Math.abs(x) <= FARTHEST && Math.abs(y) <= FARTHEST)) {
            throw new ConfigurationException(
                    "points", "A point is two numbers between -1e9 and 1e9, not " + x + "," + y);
        }
    }

    /**
     * Reads a point as people write it: {@code 0.5,2}.
     *
     * @throws ConfigurationException when it is none
     */
    public static ZonePoint parse(String text) {
        String[] numbers = text.split(",", -1);
        if (numbers.length == 2) {
            try {
                return new ZonePoint(Double.parseDouble(numbers[0].strip()), Double.parseDouble(numbers[1].strip()));
            } catch (NumberFormatException e) {
                throw wrong(text, e);
            }
        }
        throw wrong(text, null);
    }

    /** As {@link #parse} reads it. */
    @Override
    public String toString() {
        return x + "," + y;
    }

    private static ConfigurationException wrong(String text, @Nullable Throwable cause) {
        return new ConfigurationException(
                "points", "'" + text + "' is no point; write x,y with a dot in each number, such as 0.5,2", cause);
    }
}
