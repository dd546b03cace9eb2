// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.zone;

import io.diuna.api.ConfigurationException;
import io.diuna.platform.zone.LineShape;
import io.diuna.platform.zone.ZoneLayout;
import io.diuna.platform.zone.ZoneRange;
import java.util.ArrayList;
import java.util.List;

/** Edits of layouts that are lines. */
public final class LineEdits {

    private LineEdits() {}

    /**
     * Layouts of both parts of a line.
     *
     * @param first the part with the id of the line
     * @param second the other part
     */
    public record Parts(ZoneLayout first, ZoneLayout second) {}

    /**
     * Splits a line.
     *
     * @param at index of the first pixel of the second part, as renderers count
     * @param newId id of the second part
     * @throws ConfigurationException if it is no line, or has no such pixel
     */
    public static Parts split(ZoneLayout line, int at, String newId) {
        checkLine("id", line);
        if (at < 1 || at >= line.length()) {
            throw new ConfigurationException(
                    "at",
                    line.length() == 1
                            ? "Zone '" + line.id() + "' has one pixel and cannot be split"
                            : "'at' must be 1 to " + (line.length() - 1) + ", the pixels of zone '" + line.id()
                                    + "', not " + at);
        }
        int wired = at * (line.grouping() + line.spacing());
        List<ZoneRange> first = new ArrayList<>();
        List<ZoneRange> second = new ArrayList<>();
        for (ZoneRange range : line.ranges()) {
            int length = Math.min(range.length(), wired);
            if (length > 0) {
                first.add(part(range, 0, length));
            }
            if (length < range.length()) {
                second.add(part(range, length, range.length() - length));
            }
            wired -= length;
        }
        return new Parts(
                line.withRanges(first), line.withId(newId, line.label() + " 2").withRanges(second));
    }

    /**
     * Joins two lines.
     *
     * @throws ConfigurationException if one is no line, or they differ in grouping or spacing
     */
    public static ZoneLayout join(ZoneLayout line, ZoneLayout other) {
        checkLine("id", line);
        checkLine("with", other);
        if (line.grouping() != other.grouping() || line.spacing() != other.spacing()) {
            throw new ConfigurationException(
                    "with",
                    "Zones '" + line.id() + "' and '" + other.id()
                            + "' differ in grouping or spacing; make them equal");
        }
        List<ZoneRange> ranges = new ArrayList<>(line.ranges());
        for (ZoneRange next : other.ranges()) {
            ZoneRange last = ranges.get(ranges.size() - 1);
            if (follows(last, next)) {
                ranges.set(
                        ranges.size() - 1,
                        new ZoneRange(
                                last.strip(),
                                Math.min(last.start(), next.start()),
                                last.length() + next.length(),
                                last.reversed()));
            } else {
                ranges.add(next);
            }
        }
        return line.withRanges(ranges);
    }

    /** Returns a layout with another id; a label that is the id follows it. */
    public static ZoneLayout renamed(ZoneLayout layout, String id) {
        String label = layout.label().equals(layout.id()) ? id : layout.label();
        return layout.withId(id, label);
    }

    private static boolean follows(ZoneRange range, ZoneRange next) {
        return range.strip().equals(next.strip())
                && range.reversed() == next.reversed()
                && (range.reversed() ? next.end() == range.start() : range.end() == next.start());
    }

    /** Returns a part of a range, from an index in the direction of the zone. */
    private static ZoneRange part(ZoneRange range, int from, int length) {
        int start = range.reversed() ? range.end() - from - length : range.start() + from;
        return new ZoneRange(range.strip(), start, length, range.reversed());
    }

    private static void checkLine(String field, ZoneLayout layout) {
        if (!layout.shape().equals(LineShape.PLAIN)) {
            throw new ConfigurationException(
                    field,
                    "Zone '" + layout.id()
                            + "' is not a plain line: a matrix, free points and mirrored lines cannot be split"
                            + " or joined; set their ranges");
        }
    }
}
