// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.json;

import io.diuna.api.layer.Blend;
import io.diuna.platform.layer.Layer;
import io.diuna.platform.zone.LineShape;
import io.diuna.platform.zone.MatrixShape;
import io.diuna.platform.zone.PointShape;
import io.diuna.platform.zone.ZoneLayout;
import io.diuna.platform.zone.ZonePoint;
import io.diuna.platform.zone.ZoneRange;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;

/** Writes layouts in the format that {@link PutReader} reads. Except for the ranges, default values are left out. */
final class LayoutJson {

    private LayoutJson() {}

    static JsonObjectBuilder write(ZoneLayout layout) {
        JsonObjectBuilder json = JsonText.object()
                .add("id", layout.id())
                .add("label", layout.label())
                .add("length", layout.length())
                .add("ranges", JsonText.array(layout.ranges(), LayoutJson::range));
        if (layout.grouping() != 1) {
            json.add("grouping", layout.grouping());
        }
        if (layout.spacing() != 0) {
            json.add("spacing", layout.spacing());
        }
        if (layout.shape() instanceof LineShape line && line.mirror()) {
            json.add("mirror", true);
        } else if (layout.shape() instanceof MatrixShape matrix) {
            json.add("matrix", matrix(matrix));
        } else if (layout.shape() instanceof PointShape shape) {
            json.add("points", JsonText.array(shape.points(), LayoutJson::point));
        }
        if (layout.blend() != Blend.NORMAL) {
            json.add("blend", Layer.id(layout.blend()));
        }
        if (layout.order() != 0) {
            json.add("order", layout.order());
        }
        return json;
    }

    private static JsonObject range(ZoneRange range) {
        return JsonText.object()
                .add("strip", range.strip())
                .add("start", range.start())
                .add("length", range.length())
                .add("reversed", range.reversed())
                .build();
    }

    private static JsonObject matrix(MatrixShape matrix) {
        return JsonText.object()
                .add("columns", matrix.columns())
                .add("rows", matrix.rows())
                .add("serpentine", matrix.serpentine())
                .add("corner", matrix.corner().id())
                .add("rotation", matrix.rotation())
                .build();
    }

    private static JsonValue point(ZonePoint point) {
        List<Double> numbers =
                point.z() == 0 ? List.of(point.x(), point.y()) : List.of(point.x(), point.y(), point.z());
        return JsonText.array(numbers, JsonText::number);
    }
}
