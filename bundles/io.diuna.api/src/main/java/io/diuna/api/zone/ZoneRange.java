// SPDX-License-Identifier: Apache-2.0
package io.diuna.api.zone;

/**
 * A run of pixels on one strip.
 *
 * @param strip the id of the strip
 * @param start the first pixel, from 0
 * @param length how many pixels, at least 1
 * @param reversed whether the zone runs against the strip
 */
public record ZoneRange(String strip, int start, int length, boolean reversed) {

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException when the run is empty or starts before the strip
     */
    public ZoneRange {
        if (start < 0 || length < 1 || start > Integer.MAX_VALUE - length) {
            throw new IllegalArgumentException("A range starts at pixel 0 or later and has 1 pixel or more, not "
                    + length + " from " + start + " on strip '" + strip + "'");
        }
    }
}
