// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.file;

import io.diuna.api.ConfigurationException;
import io.diuna.api.zone.Corner;
import io.diuna.api.zone.LineShape;
import io.diuna.api.zone.MatrixShape;
import io.diuna.api.zone.PointShape;
import io.diuna.api.zone.ZoneLayout;
import io.diuna.api.zone.ZonePoint;
import io.diuna.api.zone.ZoneRange;
import io.diuna.api.zone.ZoneShape;
import java.util.Dictionary;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a zone can be laid out so: the scheduler would tell the log alone. */
final class ZoneCheck {

    private ZoneCheck() {}

    /**
     * Checks the configuration of a zone, whose values are of the right types.
     *
     * @throws ConfigurationException when it gives no layout
     */
    static void check(String id, Dictionary<String, Object> properties) {
        List<ZoneRange> ranges =
                texts(properties.get("ranges")).stream().map(ZoneRange::parse).toList();
        new ZoneLayout(
                id, "", ranges, number(properties, "grouping", 1), number(properties, "spacing", 0), shape(properties));
    }

    private static ZoneShape shape(Dictionary<String, Object> properties) {
        List<String> points = texts(properties.get("points"));
        if (!points.isEmpty()) {
            return new PointShape(points.stream().map(ZonePoint::parse).toList());
        }
        Object matrix = properties.get("matrix");
        return matrix == null || matrix.toString().isBlank()
                ? new LineShape(false)
                : MatrixShape.of(matrix.toString(), false, Corner.TOP_LEFT, 0);
    }

    private static List<String> texts(@Nullable Object value) {
        List<?> all = value == null ? null : Values.list(value);
        return all == null ? List.of() : all.stream().map(Object::toString).toList();
    }

    private static int number(Dictionary<String, Object> properties, String key, int otherwise) {
        return properties.get(key) instanceof Number number ? number.intValue() : otherwise;
    }
}
