// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.file;

import io.diuna.api.ConfigurationException;
import io.diuna.platform.zone.Corner;
import io.diuna.platform.zone.LineShape;
import io.diuna.platform.zone.MatrixShape;
import io.diuna.platform.zone.PointShape;
import io.diuna.platform.zone.ZoneLayout;
import io.diuna.platform.zone.ZonePoint;
import io.diuna.platform.zone.ZoneRange;
import io.diuna.platform.zone.ZoneShape;
import java.util.Dictionary;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Layout check of a zone's configuration: the scheduler would report an error only in the log. */
final class ZoneCheck {

    private ZoneCheck() {}

    /**
     * Returns the layout of a zone's configuration. Its values have the right types.
     *
     * @throws ConfigurationException when the layout is invalid
     */
    static ZoneLayout layout(String id, Dictionary<String, Object> properties) {
        List<ZoneRange> ranges =
                texts(properties.get("ranges")).stream().map(ZoneRange::parse).toList();
        ZoneLayout layout = new ZoneLayout(
                id, "", ranges, number(properties, "grouping", 1), number(properties, "spacing", 0), shape(properties));
        return layout.withOrder(number(properties, "order", 0));
    }

    private static ZoneShape shape(Dictionary<String, Object> properties) {
        List<String> points = texts(properties.get("points"));
        String matrix = String.valueOf(Objects.requireNonNullElse(properties.get("matrix"), ""));
        boolean mirror = Boolean.TRUE.equals(properties.get("mirror"));
        int shapes = (points.isEmpty() ? 0 : 1) + (matrix.isBlank() ? 0 : 1) + (mirror ? 1 : 0);
        if (shapes > 1) {
            throw new ConfigurationException(
                    points.isEmpty() ? "mirror" : "points",
                    "a zone is a line (optionally mirrored), a matrix or free points; set only one of 'mirror', 'matrix'"
                            + " and 'points'");
        }
        if (!points.isEmpty()) {
            return new PointShape(points.stream().map(ZonePoint::parse).toList());
        }
        return matrix.isBlank()
                ? new LineShape(mirror)
                : MatrixShape.of(matrix, false, Corner.TOP_LEFT, number(properties, "rotation", 0));
    }

    private static List<String> texts(@Nullable Object value) {
        List<?> all = value == null ? null : PropertyValues.list(value);
        return all == null
                ? List.of()
                : all.stream()
                        .map(Object::toString)
                        .filter(text -> !text.isBlank())
                        .toList();
    }

    private static int number(Dictionary<String, Object> properties, String key, int defaultValue) {
        return properties.get(key) instanceof Number number ? number.intValue() : defaultValue;
    }
}
