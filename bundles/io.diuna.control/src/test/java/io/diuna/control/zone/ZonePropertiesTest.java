// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.zone;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.platform.zone.Corner;
import io.diuna.platform.zone.LineShape;
import io.diuna.platform.zone.MatrixShape;
import io.diuna.platform.zone.PointShape;
import io.diuna.platform.zone.ZoneLayout;
import io.diuna.platform.zone.ZonePoint;
import io.diuna.platform.zone.ZoneRange;
import io.diuna.platform.zone.ZoneShape;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.osgi.framework.FrameworkUtil;

class ZonePropertiesTest {

    private static Map<String, Object> of(int grouping, int spacing, ZoneShape shape) {
        List<ZoneRange> ranges = List.of(new ZoneRange("main", 0, 5, false), new ZoneRange("side", 3, 1, true));
        return new HashMap<>(FrameworkUtil.asMap(
                ZoneProperties.of(new ZoneLayout("wall", "Wall", ranges, grouping, spacing, shape))));
    }

    @Test
    void writesValuesOtherThanDefaults() {
        assertThat(of(1, 0, LineShape.PLAIN))
                .containsOnlyKeys("label", "ranges")
                .containsEntry("label", "Wall");
        assertThat((String[]) of(1, 0, LineShape.PLAIN).get("ranges")).containsExactly("main:0-4", "side:3-3:reversed");
        assertThat(of(2, 1, new LineShape(true)))
                .containsOnlyKeys("label", "ranges", "grouping", "spacing", "mirror")
                .containsEntry("grouping", 2)
                .containsEntry("spacing", 1)
                .containsEntry("mirror", true);
    }

    @Test
    void writesShapes() {
        assertThat(of(1, 0, new MatrixShape(3, 2, false, Corner.BOTTOM_LEFT, 90)))
                .containsEntry("matrix", "3x2")
                .containsEntry("serpentine", false)
                .containsEntry("corner", "bottom-left")
                .containsEntry("rotation", 90);
        Map<String, Object> free = of(3, 0, new PointShape(List.of(new ZonePoint(0.5, 2), new ZonePoint(-1, 0))));
        assertThat((String[]) free.get("points")).containsExactly("0.5,2.0", "-1.0,0.0");
    }
}
