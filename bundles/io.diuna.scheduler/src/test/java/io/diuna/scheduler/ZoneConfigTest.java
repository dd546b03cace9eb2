// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diuna.api.ConfigurationException;
import io.diuna.platform.zone.Corner;
import io.diuna.platform.zone.LineShape;
import io.diuna.platform.zone.MatrixShape;
import io.diuna.platform.zone.PointShape;
import io.diuna.platform.zone.ZoneLayout;
import io.diuna.platform.zone.ZonePoint;
import io.diuna.platform.zone.ZoneRange;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ZoneConfigTest {

    private static final List<ZoneRange> SIX = List.of(new ZoneRange("main", 0, 6, false));

    /** The layout of a configuration with these values, and defaults for all others. */
    private static ZoneLayout layout(Map<String, Object> set) {
        return ZoneConfig.layout("wall", config(set));
    }

    private static ZoneComponent.Config config(Map<String, Object> set) {
        Map<String, Object> all = new HashMap<>(Map.of("ranges", new String[] {"main:0-5"}));
        all.putAll(set);
        return Stub.configuration(ZoneComponent.Config.class, all);
    }

    @Test
    void acceptsListsThatTheWebConsoleLeavesEmpty() {
        assertThat(layout(Map.of("points", new String[] {""}, "ranges", new String[] {"main:0-5", " "})))
                .isEqualTo(new ZoneLayout("wall", "wall", SIX));
    }

    @Test
    void rejectsAnInvalidLayoutAndKeepsThePreviousOne() {
        Map<String, Object> pid = Map.of("service.pid", "io.diuna.zone~wall");
        ZoneComponent zone = new ZoneComponent(config(Map.of("ranges", new String[] {"nonsense"})), pid);
        assertThat(zone.layout()).isEmpty();
        zone.modified(config(Map.of()), pid);
        assertThat(zone.layout()).hasValue(new ZoneLayout("wall", "wall", SIX));
        zone.modified(config(Map.of("matrix", "9x9")), pid);
        assertThat(zone.layout()).hasValue(new ZoneLayout("wall", "wall", SIX));
    }

    @Test
    void isALineByDefault() {
        assertThat(layout(Map.of())).isEqualTo(new ZoneLayout("wall", "wall", SIX));
        assertThat(layout(Map.of("label", "Wall", "ranges", new String[] {"main:0-1:reversed", " side:4-4 "})))
                .isEqualTo(new ZoneLayout(
                        "wall",
                        "Wall",
                        List.of(new ZoneRange("main", 0, 2, true), new ZoneRange("side", 4, 1, false))));
    }

    @Test
    void readsEachShape() {
        assertThat(layout(Map.of("mirror", true, "grouping", 2, "spacing", 1)))
                .isEqualTo(new ZoneLayout("wall", "wall", SIX, 2, 1, new LineShape(true)));
        assertThat(layout(Map.of("matrix", "3x2", "serpentine", true, "corner", "bottom-right", "rotation", 270)))
                .isEqualTo(new ZoneLayout(
                        "wall", "wall", SIX, 1, 0, new MatrixShape(3, 2, true, Corner.BOTTOM_RIGHT, 270)));
        assertThat(layout(Map.of("points", new String[] {"0,0", "1.5,-2"}, "grouping", 3)))
                .isEqualTo(new ZoneLayout(
                        "wall",
                        "wall",
                        SIX,
                        3,
                        0,
                        new PointShape(List.of(new ZonePoint(0, 0), new ZonePoint(1.5, -2)))));
    }

    @Test
    void refusesInvalidValues() {
        assertWrong("ranges", Map.of("ranges", new String[0]));
        assertWrong("ranges", Map.of("ranges", new String[] {"main"}));
        assertWrong("matrix", Map.of("matrix", "three by two"));
        assertWrong("matrix", Map.of("matrix", "4x2"));
        assertWrong("corner", Map.of("matrix", "3x2", "corner", "middle"));
        assertWrong("matrix.rotation", Map.of("matrix", "3x2", "rotation", 45));
        assertWrong("points", Map.of("points", new String[] {"0,0"}));
        assertWrong("points", Map.of("points", new String[] {"0,0"}, "matrix", "3x2"));
        assertWrong("mirror", Map.of("matrix", "3x2", "mirror", true));
        assertWrong("mirror", Map.of("points", new String[] {"0,0"}, "mirror", true));
    }

    private static void assertWrong(String field, Map<String, Object> set) {
        assertThatThrownBy(() -> layout(set))
                .isInstanceOfSatisfying(
                        ConfigurationException.class,
                        wrong -> assertThat(wrong.field()).isEqualTo(field));
    }
}
