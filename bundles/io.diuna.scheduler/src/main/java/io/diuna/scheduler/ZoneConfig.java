// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler;

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
import java.util.Arrays;
import java.util.List;

/** Reader of a zone's configuration. */
final class ZoneConfig {

    private ZoneConfig() {}

    /**
     * Reads a layout.
     *
     * @throws ConfigurationException when a value is invalid; the message says which and how to write it
     */
    static ZoneLayout layout(String id, ZoneComponent.Config config) {
        List<ZoneRange> ranges =
                filledIn(config.ranges()).stream().map(ZoneRange::parse).toList();
        return new ZoneLayout(
                id,
                config.label(),
                ranges,
                config.grouping(),
                config.spacing(),
                shape(id, config),
                blend(config),
                config.order());
    }

    private static ZoneShape shape(String id, ZoneComponent.Config config) {
        boolean matrix = !config.matrix().isBlank();
        List<String> points = filledIn(config.points());
        boolean free = !points.isEmpty();
        if (matrix && free) {
            throw new ConfigurationException(
                    "points", "Zone '" + id + "' has a matrix and points; leave one of them empty");
        }
        if (config.mirror() && (matrix || free)) {
            throw new ConfigurationException(
                    "mirror", "Zone '" + id + "' is not a line, so it cannot be mirrored; switch the mirror off");
        }
        if (free) {
            return new PointShape(points.stream().map(ZonePoint::parse).toList());
        }
        return matrix
                ? MatrixShape.of(config.matrix(), config.serpentine(), corner(config), config.rotation())
                : new LineShape(config.mirror());
    }

    /** Drops blank texts: the web console writes an empty list as one empty text. */
    private static List<String> filledIn(String[] texts) {
        return Arrays.stream(texts).filter(text -> !text.isBlank()).toList();
    }

    private static Blend blend(ZoneComponent.Config config) {
        try {
            return Layer.blend(config.blend());
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException("blend", String.valueOf(e.getMessage()), e);
        }
    }

    private static Corner corner(ZoneComponent.Config config) {
        try {
            return Corner.parse(config.corner());
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException("corner", String.valueOf(e.getMessage()), e);
        }
    }
}
