// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.json;

import io.diuna.api.layer.Blend;
import io.diuna.platform.layer.Layer;
import io.diuna.platform.rest.HttpProblem;
import io.diuna.platform.zone.Corner;
import io.diuna.platform.zone.LineShape;
import io.diuna.platform.zone.MatrixShape;
import io.diuna.platform.zone.PointShape;
import io.diuna.platform.zone.ZoneLayout;
import io.diuna.platform.zone.ZonePoint;
import io.diuna.platform.zone.ZoneRange;
import io.diuna.platform.zone.ZoneShape;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a whole zone: its layout, and any changes of its look. */
public final class PutReader {

    private static final Set<String> LAYOUT =
            Set.of("id", "label", "ranges", "grouping", "spacing", "mirror", "matrix", "points", "blend", "order");
    private static final Set<String> RANGE = Set.of("strip", "start", "length", "reversed");
    private static final Set<String> MATRIX = Set.of("columns", "rows", "serpentine", "corner", "rotation");
    private static final Set<String> PLACED_MATRIX = union(MATRIX, Set.of("strip", "start"));
    private static final int MAX_LABEL = 100;

    private PutReader() {}

    /**
     * Reads a body.
     *
     * @param id id of the zone
     * @param label label if the body has none; if it is empty as well, the id is used
     * @param order order if the body has none
     * @throws HttpProblem 422 if a field cannot be used
     * @throws io.diuna.api.ConfigurationException if the fields contradict each other
     */
    public static ZonePut read(String id, String label, int order, JsonObject body) {
        JsonFields fields = new JsonFields("", body, union(LAYOUT, PatchReader.LOOK));
        fields.requireId("zone", id);
        ZonePatch look = PatchReader.read(fields);
        String name = label(fields).orElse(label);
        int grouping = fields.whole("grouping", 1, ZoneLayout.MAX_GROUP).orElse(1);
        int spacing = fields.whole("spacing", 0, ZoneLayout.MAX_GROUP).orElse(0);
        List<ZoneRange> ranges = new ArrayList<>();
        fields.objects("ranges", RANGE).forEach(range -> ranges.add(range(range)));
        Optional<JsonFields> matrix = fields.object("matrix", fields.has("ranges") ? MATRIX : PLACED_MATRIX);
        ZoneShape shape = shape(fields, matrix.map(PutReader::matrix));
        if (!fields.has("ranges") && matrix.isPresent() && shape instanceof MatrixShape placed) {
            ranges.add(rangeOf(matrix.get(), placed));
        }
        if (ranges.isEmpty()) {
            throw HttpProblem.invalid(
                    "ranges",
                    "A zone needs 'ranges' such as [{\"strip\":\"main\",\"start\":0,\"length\":50}], or a 'matrix' with"
                            + " 'strip', 'start', 'columns' and 'rows'");
        }
        Blend blend = fields.parsed("blend", Layer::blend).orElse(Blend.NORMAL);
        int place = fields.whole("order", 0, ZoneLayout.MAX_ORDER).orElse(order);
        return new ZonePut(new ZoneLayout(id, name, ranges, grouping, spacing, shape, blend, place), look);
    }

    private static ZoneShape shape(JsonFields fields, Optional<MatrixShape> matrix) {
        List<ZoneShape> shapes = new ArrayList<>(matrix.stream().toList());
        if (fields.toggle("mirror").orElse(false)) {
            shapes.add(new LineShape(true));
        }
        List<ZonePoint> points = fields.elements("points", PutReader::point);
        if (fields.has("points")) {
            shapes.add(new PointShape(points));
        }
        if (shapes.size() > 1) {
            throw HttpProblem.invalid(
                    fields.has("points") ? "points" : "mirror",
                    "A zone has one shape: set only one of 'mirror', 'matrix' and 'points'");
        }
        return shapes.isEmpty() ? LineShape.PLAIN : shapes.get(0);
    }

    private static ZoneRange range(JsonFields fields) {
        return new ZoneRange(
                fields.requiredText("strip"),
                fields.whole("start", 0, Integer.MAX_VALUE).orElse(0),
                fields.requiredWhole("length", 1, ZoneLayout.MAX_PIXELS),
                fields.toggle("reversed").orElse(false));
    }

    private static MatrixShape matrix(JsonFields fields) {
        return new MatrixShape(
                fields.requiredWhole("columns", 1, MatrixShape.MAX_SIDE),
                fields.requiredWhole("rows", 1, MatrixShape.MAX_SIDE),
                fields.toggle("serpentine").orElse(false),
                fields.parsed("corner", Corner::parse).orElse(Corner.TOP_LEFT),
                fields.whole("rotation", 0, 270).orElse(0));
    }

    /** Returns the range of a matrix that names its strip and first pixel itself. */
    private static ZoneRange rangeOf(JsonFields fields, MatrixShape matrix) {
        return new ZoneRange(
                fields.requiredText("strip"),
                fields.whole("start", 0, Integer.MAX_VALUE).orElse(0),
                matrix.columns() * matrix.rows(),
                false);
    }

    private static ZonePoint point(String place, JsonValue value) {
        if (value instanceof JsonArray numbers
                && (numbers.size() == 2 || numbers.size() == 3)
                && numbers.stream().allMatch(one -> one instanceof JsonNumber)) {
            double z = numbers.size() == 2 ? 0 : numbers.getJsonNumber(2).doubleValue();
            return new ZonePoint(
                    numbers.getJsonNumber(0).doubleValue(),
                    numbers.getJsonNumber(1).doubleValue(),
                    z);
        }
        throw JsonFields.invalidAt(place, "a point such as [0.5, 2]");
    }

    private static Optional<String> label(JsonFields fields) {
        Optional<String> label = fields.text("label");
        if (label.isPresent() && label.get().length() > MAX_LABEL) {
            throw HttpProblem.invalid("label", "'label' is longer than " + MAX_LABEL + " characters");
        }
        return label;
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        Set<String> all = new HashSet<>(some);
        all.addAll(others);
        return Set.copyOf(all);
    }
}
