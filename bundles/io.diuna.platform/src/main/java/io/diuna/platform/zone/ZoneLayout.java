// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.zone;

import io.diuna.api.ConfigurationException;
import java.util.Comparator;
import java.util.List;

/**
 * Where a zone is, and how its pixels lie in it. What renderers draw are the zone's pixels; each of them is shown by a
 * group of pixels on the strips, which usually is one.
 *
 * @param id what configuration and REST call it
 * @param label what people read; the id when it is blank
 * @param ranges its pixels on the strips in the order of the wiring; at least one range
 * @param grouping how many pixels on the strips show one pixel of the zone, 1 to {@value #WIDEST_GROUP}
 * @param spacing how many pixels on the strips stay dark after each group, 0 to {@value #WIDEST_GROUP}
 * @param shape how the groups lie
 */
public record ZoneLayout(String id, String label, List<ZoneRange> ranges, int grouping, int spacing, ZoneShape shape) {

    /** The most pixels on strips that a zone may have. */
    public static final int MOST_PIXELS = 100_000;

    /** The most pixels of a group, and between two. */
    public static final int WIDEST_GROUP = 1_000;

    private static final Comparator<ZoneRange> BY_PLACE =
            Comparator.comparing(ZoneRange::strip).thenComparing(ZoneRange::start);

    /**
     * Keeps its own copy of the ranges and checks that all fits together.
     *
     * @throws ConfigurationException when it does not; it names the field
     */
    public ZoneLayout {
        label = label.isBlank() ? id : label;
        ranges = List.copyOf(ranges);
        if (ranges.isEmpty()) {
            throw new ConfigurationException(
                    "ranges", "Zone '" + id + "' has no range; give it one, such as main:0-49");
        }
        long pixels = ranges.stream().mapToLong(ZoneRange::length).sum();
        if (pixels > MOST_PIXELS) {
            throw new ConfigurationException(
                    "ranges",
                    "Zone '" + id + "' has " + pixels + " pixels; " + MOST_PIXELS + " is the most, so make it several");
        }
        checkOnce(id, ranges);
        check(id, "grouping", grouping, 1);
        check(id, "spacing", spacing, 0);
        shape.check(id, groups((int) pixels, grouping, spacing));
    }

    /** A line of single pixels. */
    public ZoneLayout(String id, String label, List<ZoneRange> ranges) {
        this(id, label, ranges, 1, 0, LineShape.PLAIN);
    }

    /** How many pixels renderers draw. */
    public int length() {
        return shape.length(groups(pixels(), grouping, spacing));
    }

    /** How many pixels it has on the strips, those that stay dark included. */
    public int pixels() {
        return ranges.stream().mapToInt(ZoneRange::length).sum();
    }

    /** Whether both have a pixel in common. */
    public boolean overlaps(ZoneLayout other) {
        return ranges.stream().anyMatch(range -> other.ranges.stream().anyMatch(range::overlaps));
    }

    private static int groups(int pixels, int grouping, int spacing) {
        int step = grouping + spacing;
        return (pixels + step - 1) / step; // what remains for the last one makes a smaller group
    }

    private static void check(String id, String field, int value, int least) {
        if (value < least || value > WIDEST_GROUP) {
            throw new ConfigurationException(
                    field,
                    "The " + field + " of zone '" + id + "' is " + least + " to " + WIDEST_GROUP + ", not " + value);
        }
    }

    private static void checkOnce(String id, List<ZoneRange> ranges) {
        List<ZoneRange> sorted = ranges.stream().sorted(BY_PLACE).toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).overlaps(sorted.get(i - 1))) {
                throw new ConfigurationException(
                        "ranges",
                        "The ranges " + sorted.get(i - 1) + " and " + sorted.get(i) + " of zone '" + id
                                + "' overlap; name each pixel once");
            }
        }
    }
}
