// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.zone;

import io.diuna.api.ConfigurationException;
import org.jspecify.annotations.Nullable;

/**
 * Coordinates of a pixel, in any unit.
 *
 * @param x horizontal coordinate, from left to right
 * @param y vertical coordinate, from top to bottom
 * @param z depth, from front to back
 */
public record ZonePoint(double x, double y, double z) {

    private static final double MAX = 1e9;

    /**
     * Checks the numbers.
     *
     * @throws ConfigurationException if a number is not within -1e9 to 1e9
     */
    public ZonePoint {
        if (!(Math.abs(x) <= MAX && Math.abs(y) <= MAX && Math.abs(z) <= MAX)) {
            throw new ConfigurationException(
                    "points", "A point is two or three numbers between -1e9 and 1e9, not " + x + "," + y + "," + z);
        }
    }

    /** Creates a point in the plane. */
    public ZonePoint(double x, double y) {
        this(x, y, 0);
    }

    /**
     * Parses a point such as {@code 0.5,2}, or {@code 0.5,2,1} in space.
     *
     * @throws ConfigurationException if the text is not a point
     */
    public static ZonePoint parse(String text) {
        String[] numbers = text.split(",", -1);
        if (numbers.length == 2 || numbers.length == 3) {
            try {
                return new ZonePoint(
                        Double.parseDouble(numbers[0].strip()),
                        Double.parseDouble(numbers[1].strip()),
                        numbers.length == 2 ? 0 : Double.parseDouble(numbers[2].strip()));
            } catch (NumberFormatException e) {
                throw wrong(text, e);
            }
        }
        throw wrong(text, null);
    }

    /** Returns the text that {@link #parse} takes. */
    @Override
    public String toString() {
        return z == 0 ? x + "," + y : x + "," + y + "," + z;
    }

    private static ConfigurationException wrong(String text, @Nullable Throwable cause) {
        return new ConfigurationException(
                "points",
                "'" + text + "' is not a point; write x,y or x,y,z with a dot in each number, such as 0.5,2",
                cause);
    }
}
