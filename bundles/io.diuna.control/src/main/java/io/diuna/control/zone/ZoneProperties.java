// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.zone;

import io.diuna.api.layer.Blend;
import io.diuna.platform.layer.Layer;
import io.diuna.platform.zone.LineShape;
import io.diuna.platform.zone.MatrixShape;
import io.diuna.platform.zone.PointShape;
import io.diuna.platform.zone.ZoneLayout;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;

/** Configuration properties of a layout, as the scheduler reads them. Default values are omitted. */
public final class ZoneProperties {

    private ZoneProperties() {}

    @SuppressWarnings("JdkObsolete") // required by ConfigurationAdmin
    public static Dictionary<String, Object> of(ZoneLayout layout) {
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put("label", layout.label());
        properties.put("ranges", texts(layout.ranges()));
        if (layout.grouping() != 1) {
            properties.put("grouping", layout.grouping());
        }
        if (layout.spacing() != 0) {
            properties.put("spacing", layout.spacing());
        }
        if (layout.shape() instanceof LineShape line && line.mirror()) {
            properties.put("mirror", true);
        } else if (layout.shape() instanceof MatrixShape matrix) {
            properties.put("matrix", matrix.columns() + "x" + matrix.rows());
            properties.put("serpentine", matrix.serpentine());
            properties.put("corner", matrix.corner().id());
            properties.put("rotation", matrix.rotation());
        } else if (layout.shape() instanceof PointShape free) {
            properties.put("points", texts(free.points()));
        }
        if (layout.blend() != Blend.NORMAL) {
            properties.put("blend", Layer.id(layout.blend()));
        }
        if (layout.order() != 0) {
            properties.put("order", layout.order());
        }
        return properties;
    }

    private static String[] texts(List<?> values) {
        return values.stream().map(Object::toString).toArray(String[]::new);
    }
}
