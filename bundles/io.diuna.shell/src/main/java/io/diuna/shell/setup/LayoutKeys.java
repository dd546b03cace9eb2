// SPDX-License-Identifier: Apache-2.0
package io.diuna.shell.setup;

import io.diuna.api.ConfigurationException;
import io.diuna.api.layer.Blend;
import io.diuna.platform.layer.Layer;
import io.diuna.platform.zone.Corner;
import io.diuna.platform.zone.LineShape;
import io.diuna.platform.zone.MatrixShape;
import io.diuna.platform.zone.PointShape;
import io.diuna.platform.zone.ZoneLayout;
import io.diuna.platform.zone.ZonePoint;
import io.diuna.platform.zone.ZoneRange;
import io.diuna.platform.zone.ZoneShape;
import io.diuna.shell.command.KeyValues;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Keys of the layout of a zone, as in its configuration file. */
final class LayoutKeys {

    static final Set<String> KEYS = Set.of(
            "label",
            "ranges",
            "grouping",
            "spacing",
            "mirror",
            "matrix",
            "serpentine",
            "corner",
            "rotation",
            "points",
            "blend",
            "order");

    private static final int MAX_LABEL = 100;

    private LayoutKeys() {}

    /**
     * Reads the keys of a layout and ignores all others.
     *
     * @param label label if there is none; if it is empty as well, the id is used
     * @param order order if there is none
     */
    static ZoneLayout read(String id, String label, int order, KeyValues keys) {
        List<ZoneRange> ranges =
                keys.texts("ranges").stream().map(ZoneRange::parse).toList();
        return new ZoneLayout(
                id,
                label(keys, label),
                ranges,
                keys.whole("grouping", 1, ZoneLayout.MAX_GROUP).orElse(1),
                keys.whole("spacing", 0, ZoneLayout.MAX_GROUP).orElse(0),
                shape(keys),
                keys.parsed("blend", Layer::blend).orElse(Blend.NORMAL),
                keys.whole("order", 0, ZoneLayout.MAX_ORDER).orElse(order));
    }

    private static String label(KeyValues keys, String present) {
        String label = keys.text("label").orElse(present);
        if (label.length() > MAX_LABEL) {
            throw new ConfigurationException("label", "'label' is longer than " + MAX_LABEL + " characters");
        }
        return label;
    }

    private static ZoneShape shape(KeyValues keys) {
        List<ZoneShape> shapes = new ArrayList<>();
        keys.text("matrix").ifPresent(size -> shapes.add(matrix(size, keys)));
        if (keys.toggle("mirror").orElse(false)) {
            shapes.add(new LineShape(true));
        }
        keys.text("points").ifPresent(points -> shapes.add(points(points)));
        if (shapes.size() > 1) {
            throw new ConfigurationException(
                    keys.has("points") ? "points" : "mirror",
                    "A zone has one shape: set only one of 'mirror', 'matrix' and 'points'");
        }
        return shapes.isEmpty() ? LineShape.PLAIN : shapes.get(0);
    }

    private static MatrixShape matrix(String size, KeyValues keys) {
        return MatrixShape.of(
                size,
                keys.toggle("serpentine").orElse(false),
                keys.parsed("corner", Corner::parse).orElse(Corner.TOP_LEFT),
                keys.whole("rotation", 0, 270).orElse(0));
    }

    private static PointShape points(String text) {
        return new PointShape(Arrays.stream(text.strip().split("[\\s;]+"))
                .map(ZonePoint::parse)
                .toList());
    }
}
