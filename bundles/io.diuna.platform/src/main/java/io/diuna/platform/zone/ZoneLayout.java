// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.zone;

import io.diuna.api.ConfigurationException;
import io.diuna.api.layer.Blend;
import java.util.Comparator;
import java.util.List;

/**
 * Layout of a zone: its pixels on the strips, and their arrangement. Each pixel that a renderer draws is shown by a group
 * of pixels on the strips, usually one.
 *
 * @param id id in configuration and REST
 * @param label display name; the id if it is blank
 * @param ranges pixels on the strips, in the order of the wiring; at least one range
 * @param grouping pixels on the strips that show one pixel of the zone, 1 to {@value #MAX_GROUP}
 * @param spacing pixels on the strips that stay dark after each group, 0 to {@value #MAX_GROUP}
 * @param shape arrangement of the groups
 * @param blend how it is combined with zones below that share pixels with it
 * @param order place among the zones, 0 to {@value #MAX_ORDER}: lists are sorted by it, and of overlapping zones the one with
 *     the greatest order is above; of equal orders, the one whose id is last in the alphabet
 */
public record ZoneLayout(
        String id,
        String label,
        List<ZoneRange> ranges,
        int grouping,
        int spacing,
        ZoneShape shape,
        Blend blend,
        int order) {

    /** Greatest number of pixels on strips of one zone. */
    public static final int MAX_PIXELS = 100_000;

    /** Greatest number of pixels of a group, and between two groups. */
    public static final int MAX_GROUP = 1_000;

    /** Greatest order. */
    public static final int MAX_ORDER = 9_999;

    private static final Comparator<ZoneRange> BY_POSITION =
            Comparator.comparing(ZoneRange::strip).thenComparing(ZoneRange::start);

    /**
     * Copies the ranges and checks all values.
     *
     * @throws ConfigurationException if a value is invalid; it names the field
     */
    public ZoneLayout {
        label = label.isBlank() ? id : label;
        ranges = List.copyOf(ranges);
        if (ranges.isEmpty()) {
            throw new ConfigurationException(
                    "ranges", "Zone '" + id + "' has no range; give it one, such as main:0-49");
        }
        long pixels = ranges.stream().mapToLong(ZoneRange::length).sum();
        if (pixels > MAX_PIXELS) {
            throw new ConfigurationException(
                    "ranges",
                    "Zone '" + id + "' has " + pixels + " pixels; " + MAX_PIXELS + " is the most, so make it several");
        }
        checkOnce(id, ranges);
        check(id, "grouping", grouping, 1, MAX_GROUP);
        check(id, "spacing", spacing, 0, MAX_GROUP);
        check(id, "order", order, 0, MAX_ORDER);
        shape.check(id, groups((int) pixels, grouping, spacing));
    }

    /** Creates a layout that hides what is below, at the first place. */
    public ZoneLayout(String id, String label, List<ZoneRange> ranges, int grouping, int spacing, ZoneShape shape) {
        this(id, label, ranges, grouping, spacing, shape, Blend.NORMAL, 0);
    }

    /** Creates a line without grouping and spacing. */
    public ZoneLayout(String id, String label, List<ZoneRange> ranges) {
        this(id, label, ranges, 1, 0, LineShape.PLAIN);
    }

    /** Returns a copy with other ranges. */
    public ZoneLayout withRanges(List<ZoneRange> newRanges) {
        return new ZoneLayout(id, label, newRanges, grouping, spacing, shape, blend, order);
    }

    /** Returns a copy with another id and label. */
    public ZoneLayout withId(String newId, String newLabel) {
        return new ZoneLayout(newId, newLabel, ranges, grouping, spacing, shape, blend, order);
    }

    /** Returns a copy with another blend mode. */
    public ZoneLayout withBlend(Blend newBlend) {
        return new ZoneLayout(id, label, ranges, grouping, spacing, shape, newBlend, order);
    }

    /** Returns a copy at another place among the zones. */
    public ZoneLayout withOrder(int newOrder) {
        return new ZoneLayout(id, label, ranges, grouping, spacing, shape, blend, newOrder);
    }

    /** Returns the number of pixels that renderers draw. */
    public int length() {
        return shape.length(groups(pixels(), grouping, spacing));
    }

    /** Returns the number of pixels on the strips, including those that stay dark. */
    public int pixels() {
        return ranges.stream().mapToInt(ZoneRange::length).sum();
    }

    /** Returns true if both layouts have a pixel in common. Called for each pair of zones at each change: loops, no streams. */
    public boolean overlaps(ZoneLayout other) {
        for (ZoneRange range : ranges) {
            for (ZoneRange another : other.ranges) {
                if (range.overlaps(another)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int groups(int pixels, int grouping, int spacing) {
        int step = grouping + spacing;
        return (pixels + step - 1) / step; // the last group may be smaller
    }

    private static void check(String id, String field, int value, int least, int most) {
        if (value < least || value > most) {
            throw new ConfigurationException(
                    field, "The " + field + " of zone '" + id + "' is " + least + " to " + most + ", not " + value);
        }
    }

    private static void checkOnce(String id, List<ZoneRange> ranges) {
        List<ZoneRange> sorted = ranges.stream().sorted(BY_POSITION).toList();
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
