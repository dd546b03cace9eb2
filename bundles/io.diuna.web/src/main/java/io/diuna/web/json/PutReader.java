// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.json;

import io.diuna.platform.zone.Corner;
import io.diuna.platform.zone.LineShape;
import io.diuna.platform.zone.MatrixShape;
import io.diuna.platform.zone.PointShape;
import io.diuna.platform.zone.ZoneLayout;
import io.diuna.platform.zone.ZonePoint;
import io.diuna.platform.zone.ZoneRange;
import io.diuna.platform.zone.ZoneShape;
import io.diuna.web.http.HttpProblem;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a whole zone: its layout, and what is said about its look. */
public final class PutReader {

    private static final Set<String> LAYOUT =
            Set.of("label", "ranges", "grouping", "spacing", "mirror", "matrix", "points");
    private static final Set<String> RANGE = Set.of("strip", "start", "length", "reversed");
    private static final Set<String> MATRIX = Set.of("columns", "rows", "serpentine", "corner", "rotation");
    private static final Set<String> PLACED_MATRIX = union(MATRIX, Set.of("strip", "start"));
    private static final int LONGEST_LABEL = 100;

    private PutReader() {}

    /**
     * Reads a body.
     *
     * @param id the zone's id
     * @param label its label when the body has none; its id when that is empty, too
     * @throws HttpProblem 400 when it is no JSON object, 422 when a field of it cannot be used
     * @throws io.diuna.api.ConfigurationException when the fields do not fit together
     */
    public static ZonePut read(String id, String label, InputStream body) throws IOException {
        JsonFields fields = new JsonFields("", JsonBody.read(body), union(LAYOUT, PatchReader.LOOK));
        ZonePatch look = PatchReader.read(fields);
        String[] name = {label};
        fields.text("label", text -> name[0] = label(text));
        int[] group = {1, 0};
        fields.whole("grouping", 1, ZoneLayout.MAX_GROUP, value -> group[0] = value);
        fields.whole("spacing", 0, ZoneLayout.MAX_GROUP, value -> group[1] = value);
        List<ZoneRange> ranges = new ArrayList<>();
        fields.each("ranges", (place, value) -> ranges.add(range(place, value)));
        ZoneShape shape = shape(fields, ranges);
        if (ranges.isEmpty()) {
            throw HttpProblem.wrong(
                    "ranges",
                    "A zone needs 'ranges' such as [{\"strip\":\"main\",\"start\":0,\"length\":50}], or a 'matrix' with"
                            + " 'strip', 'start', 'columns' and 'rows'");
        }
        return new ZonePut(new ZoneLayout(id, name[0], ranges, group[0], group[1], shape), look);
    }

    private static ZoneShape shape(JsonFields fields, List<ZoneRange> ranges) {
        List<ZoneShape> shapes = new ArrayList<>();
        fields.toggle("mirror", mirror -> {
            if (mirror) {
                shapes.add(new LineShape(true));
            }
        });
        fields.object("matrix", values -> shapes.add(matrix(values, fields.has("ranges"), ranges)));
        List<ZonePoint> points = new ArrayList<>();
        fields.each("points", (place, value) -> points.add(point(place, value)));
        if (fields.has("points")) {
            shapes.add(new PointShape(points));
        }
        if (shapes.size() > 1) {
            throw HttpProblem.wrong(
                    fields.has("points") ? "points" : "mirror",
                    "A zone is a line that may be mirrored, a 'matrix', or free 'points'; name one of 'mirror', 'matrix'"
                            + " and 'points'");
        }
        return shapes.isEmpty() ? LineShape.PLAIN : shapes.get(0);
    }

    private static ZoneRange range(String place, Object value) {
        JsonFields fields = JsonFields.inside(place, value, RANGE);
        String[] strip = {""};
        int[] run = {0, 0};
        boolean[] reversed = {false};
        fields.needs("strip").text("strip", text -> strip[0] = text);
        fields.whole("start", 0, Integer.MAX_VALUE, start -> run[0] = start);
        fields.needs("length").whole("length", 1, ZoneLayout.MAX_PIXELS, length -> run[1] = length);
        fields.toggle("reversed", back -> reversed[0] = back);
        return new ZoneRange(strip[0], run[0], run[1], reversed[0]);
    }

    /** Without ranges, the matrix itself says where it starts, and a range is made of it. */
    private static MatrixShape matrix(Map<String, Object> values, boolean ranged, List<ZoneRange> ranges) {
        JsonFields fields = new JsonFields("matrix.", values, ranged ? MATRIX : PLACED_MATRIX);
        int[] sides = {0, 0, 0, 0};
        boolean[] serpentine = {false};
        Corner[] corner = {Corner.TOP_LEFT};
        fields.needs("columns").whole("columns", 1, MatrixShape.MAX_SIDE, columns -> sides[0] = columns);
        fields.needs("rows").whole("rows", 1, MatrixShape.MAX_SIDE, rows -> sides[1] = rows);
        fields.toggle("serpentine", back -> serpentine[0] = back);
        fields.meaning("corner", Corner::parse, start -> corner[0] = start);
        fields.whole("rotation", 0, 270, rotation -> sides[2] = rotation);
        MatrixShape matrix = new MatrixShape(sides[0], sides[1], serpentine[0], corner[0], sides[2]);
        if (!ranged) {
            fields.whole("start", 0, Integer.MAX_VALUE, start -> sides[3] = start);
            fields.needs("strip")
                    .text("strip", strip -> ranges.add(new ZoneRange(strip, sides[3], sides[0] * sides[1], false)));
        }
        return matrix;
    }

    private static ZonePoint point(String place, Object value) {
        if (value instanceof List<?> two
                && two.size() == 2
                && two.get(0) instanceof Double x
                && two.get(1) instanceof Double y) {
            return new ZonePoint(x, y);
        }
        throw HttpProblem.wrong(place, "'" + place + "' takes a point, such as [0.5, 2]");
    }

    private static String label(String text) {
        if (text.length() > LONGEST_LABEL) {
            throw HttpProblem.wrong("label", "A label has " + LONGEST_LABEL + " characters at most");
        }
        return text;
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        Set<String> all = new HashSet<>(some);
        all.addAll(others);
        return Set.copyOf(all);
    }
}
