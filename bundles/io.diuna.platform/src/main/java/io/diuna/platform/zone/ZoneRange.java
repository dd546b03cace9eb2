// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.zone;

import io.diuna.api.ConfigurationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Range of pixels on one strip.
 *
 * @param strip id of the strip
 * @param start index of the first pixel, from 0
 * @param length number of pixels, at least 1
 * @param reversed true if the zone runs against the strip
 */
public record ZoneRange(String strip, int start, int length, boolean reversed) {

    private static final Pattern STRIP = Pattern.compile("[^:\\s]+");
    private static final Pattern TEXT = Pattern.compile("(" + STRIP + "):(\\d{1,10})-(\\d{1,10})(:reversed)?");

    /**
     * Checks the id and the numbers.
     *
     * @throws ConfigurationException if the id is invalid, or the range is empty or starts before the strip
     */
    public ZoneRange {
        if (!STRIP.matcher(strip).matches()) {
            throw new ConfigurationException(
                    "ranges", "'" + strip + "' is not the id of a strip; ids have no colons or spaces, such as main");
        }
        if (start < 0 || length < 1 || start > Integer.MAX_VALUE - length) {
            throw new ConfigurationException(
                    "ranges",
                    "A range starts at pixel 0 or later and has 1 pixel or more, not " + length + " from " + start
                            + " on strip '" + strip + "'");
        }
    }

    /**
     * Parses a range such as {@code main:0-49} or {@code main:50-99:reversed}; both ends are included.
     *
     * @throws ConfigurationException if the text is not a range; the message says how to write it
     */
    public static ZoneRange parse(String text) {
        Matcher matcher = TEXT.matcher(text.strip());
        if (matcher.matches()) {
            long first = Long.parseLong(matcher.group(2));
            long last = Long.parseLong(matcher.group(3));
            if (first <= last && last < Integer.MAX_VALUE) {
                return new ZoneRange(matcher.group(1), (int) first, (int) (last - first + 1), matcher.group(4) != null);
            }
        }
        throw new ConfigurationException(
                "ranges",
                "'" + text + "' is not a range; write it as strip:first-last, such as main:0-49, followed by :reversed"
                        + " if the zone runs against the strip");
    }

    /** Returns the index after the last pixel. */
    public int end() {
        return start + length;
    }

    /** Returns true if both ranges have a pixel in common. */
    public boolean overlaps(ZoneRange other) {
        return start < other.end() && other.start < end() && strip.equals(other.strip);
    }

    /** Returns the text that {@link #parse} takes. */
    @Override
    public String toString() {
        return strip + ":" + start + "-" + (end() - 1) + (reversed ? ":reversed" : "");
    }
}
