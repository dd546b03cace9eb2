// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.zone;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.api.animation.Geometry;
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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PixelWiringTest {

    private static ZoneLayout layout(int pixels, int grouping, int spacing, ZoneShape shape) {
        return new ZoneLayout("z", "Z", List.of(new ZoneRange("main", 0, pixels, false)), grouping, spacing, shape);
    }

    /** Formats the pixel indexes, with a dot for a dark pixel. */
    private static String pixels(ZoneLayout layout) {
        return Arrays.stream(PixelWiring.pixels(layout))
                .mapToObj(pixel -> pixel == PixelWiring.DARK ? "." : String.valueOf(pixel))
                .collect(Collectors.joining(" "));
    }

    @Test
    void aLineHasTheOrderOfItsWiring() {
        assertThat(pixels(layout(4, 1, 0, LineShape.PLAIN))).isEqualTo("0 1 2 3");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0",
        "2, 0 0",
        "5, 0 1 2 1 0",
        "6, 0 1 2 2 1 0",
    })
    void aMirrorTurnsTheSecondHalf(int pixels, String wired) {
        assertThat(pixels(layout(pixels, 1, 0, new LineShape(true)))).isEqualTo(wired);
    }

    @ParameterizedTest
    @CsvSource({
        "6, 2, 0, 0 0 1 1 2 2",
        "7, 3, 0, 0 0 0 1 1 1 2",
        "6, 1, 1, 0 . 1 . 2 .",
        "8, 2, 1, 0 0 . 1 1 . 2 2",
        "9, 2, 2, 0 0 . . 1 1 . . 2",
        "3, 5, 5, 0 0 0",
    })
    void groupsShowOnePixelAndGapsStayDark(int pixels, int grouping, int spacing, String wired) {
        assertThat(pixels(layout(pixels, grouping, spacing, LineShape.PLAIN))).isEqualTo(wired);
    }

    @Test
    void aMirrorTurnsGroups() {
        assertThat(pixels(layout(9, 1, 1, new LineShape(true)))).isEqualTo("0 . 1 . 2 . 1 . 0");
        assertThat(pixels(layout(8, 2, 0, new LineShape(true)))).isEqualTo("0 0 1 1 1 1 0 0");
        assertThat(pixels(layout(9, 2, 0, new LineShape(true)))).isEqualTo("0 0 1 1 2 2 1 1 0");
    }

    /** Expected pixel indexes, row by row of the mounted panel, of a panel of three columns and two rows wired as 0 to 5. */
    @ParameterizedTest
    @CsvSource({
        // rotation 0
        "top-left,     false,   0, 0 1 2 3 4 5",
        "top-left,     true,    0, 0 1 2 5 4 3",
        "top-right,    false,   0, 2 1 0 5 4 3",
        "top-right,    true,    0, 2 1 0 3 4 5",
        "bottom-left,  false,   0, 3 4 5 0 1 2",
        "bottom-left,  true,    0, 3 4 5 2 1 0",
        "bottom-right, false,   0, 5 4 3 2 1 0",
        "bottom-right, true,    0, 5 4 3 0 1 2",
        // rotation 90: two columns, three rows; the first wired row runs down the right column
        "top-left,     false,  90, 1 3 5 0 2 4",
        "top-left,     true,   90, 1 3 5 4 2 0",
        "top-right,    false,  90, 5 3 1 4 2 0",
        "top-right,    true,   90, 5 3 1 0 2 4",
        "bottom-left,  false,  90, 0 2 4 1 3 5",
        "bottom-left,  true,   90, 0 2 4 5 3 1",
        "bottom-right, false,  90, 4 2 0 5 3 1",
        "bottom-right, true,   90, 4 2 0 1 3 5",
        // rotation 180
        "top-left,     false, 180, 5 4 3 2 1 0",
        "top-left,     true,  180, 5 4 3 0 1 2",
        "top-right,    false, 180, 3 4 5 0 1 2",
        "top-right,    true,  180, 3 4 5 2 1 0",
        "bottom-left,  false, 180, 2 1 0 5 4 3",
        "bottom-left,  true,  180, 2 1 0 3 4 5",
        "bottom-right, false, 180, 0 1 2 3 4 5",
        "bottom-right, true,  180, 0 1 2 5 4 3",
        // rotation 270: the first wired row runs up the left column
        "top-left,     false, 270, 4 2 0 5 3 1",
        "top-left,     true,  270, 4 2 0 1 3 5",
        "top-right,    false, 270, 0 2 4 1 3 5",
        "top-right,    true,  270, 0 2 4 5 3 1",
        "bottom-left,  false, 270, 5 3 1 4 2 0",
        "bottom-left,  true,  270, 5 3 1 0 2 4",
        "bottom-right, false, 270, 1 3 5 0 2 4",
        "bottom-right, true,  270, 1 3 5 4 2 0",
    })
    void aMatrixIsWiredFromACornerAndTurned(String corner, boolean serpentine, int rotation, String wired) {
        MatrixShape matrix = new MatrixShape(3, 2, serpentine, Corner.parse(corner), rotation);
        assertThat(pixels(layout(6, 1, 0, matrix))).isEqualTo(wired);
    }

    @Test
    void aMatrixMayHaveGroups() {
        MatrixShape matrix = new MatrixShape(2, 2, true, Corner.TOP_LEFT, 0);
        assertThat(pixels(layout(12, 2, 1, matrix))).isEqualTo("0 0 . 1 1 . 3 3 . 2 2 .");
    }

    @Test
    void renderersSeeTheMountedMatrix() {
        Geometry geometry = PixelWiring.geometry(layout(6, 1, 0, new MatrixShape(3, 2, true, Corner.BOTTOM_RIGHT, 90)));
        assertThat(geometry.length()).isEqualTo(6);
        assertThat(geometry.columns()).isEqualTo(2);
        assertThat(geometry.rows()).isEqualTo(3);
        assertThat(IntStream.range(0, 6).mapToObj(geometry::x)).containsExactly(0.0, 1.0, 0.0, 1.0, 0.0, 1.0);
        assertThat(IntStream.range(0, 6).mapToObj(geometry::y)).containsExactly(0.0, 0.0, 0.5, 0.5, 1.0, 1.0);
    }

    @Test
    void aMatrixOfOneRowOrColumnHasCoordinateZero() {
        Geometry row = PixelWiring.geometry(layout(3, 1, 0, new MatrixShape(3, 1, false, Corner.TOP_LEFT, 0)));
        Geometry column = PixelWiring.geometry(layout(3, 1, 0, new MatrixShape(3, 1, false, Corner.TOP_LEFT, 90)));
        assertThat(List.of(row.x(2), row.y(2))).containsExactly(1.0, 0.0);
        assertThat(List.of(column.x(2), column.y(2))).containsExactly(0.0, 1.0);
    }

    @Test
    void freePointsAreSharesOfTheirExtent() {
        List<ZonePoint> points =
                Stream.of("-10,5", "10,5", "0,5").map(ZonePoint::parse).toList();
        ZoneLayout layout = layout(3, 1, 0, new PointShape(points));
        Geometry geometry = PixelWiring.geometry(layout);
        assertThat(pixels(layout)).isEqualTo("0 1 2");
        assertThat(List.of(geometry.length(), geometry.columns(), geometry.rows()))
                .containsExactly(3, 3, 1);
        assertThat(IntStream.range(0, 3).mapToObj(geometry::x)).containsExactly(0.0, 1.0, 0.5);
        assertThat(IntStream.range(0, 3).mapToObj(geometry::y)).containsOnly(0.0);
    }

    @Test
    void proportionsAreSharesOfTheGreatestExtent() {
        Geometry grid = PixelWiring.geometry(layout(45, 1, 0, new MatrixShape(9, 5, true, Corner.TOP_LEFT, 0)));
        assertThat(List.of(grid.width(), grid.height(), grid.depth())).containsExactly(1.0, 0.5, 0.0);
        Geometry line = PixelWiring.geometry(layout(6, 1, 0, LineShape.PLAIN));
        assertThat(List.of(line.width(), line.height(), line.depth())).containsExactly(1.0, 0.0, 0.0);
        Geometry cloud = free("0,0,8", "2,4,0", "1,1,4");
        assertThat(List.of(cloud.width(), cloud.height(), cloud.depth())).containsExactly(0.25, 0.5, 1.0);
        assertThat(IntStream.range(0, 3).mapToObj(cloud::z)).containsExactly(1.0, 0.0, 0.5);
    }

    @Test
    void geometriesAreEqualWhenRenderersSeeNoDifference() {
        ZoneShape upright = new MatrixShape(3, 2, true, Corner.TOP_LEFT, 0);
        ZoneShape upsideDown = new MatrixShape(3, 2, false, Corner.BOTTOM_LEFT, 180);
        ZoneShape turned = new MatrixShape(3, 2, true, Corner.TOP_LEFT, 90);
        assertThat(PixelWiring.geometry(layout(6, 1, 0, upright)))
                .isEqualTo(PixelWiring.geometry(layout(6, 1, 0, upsideDown)));
        assertThat(PixelWiring.geometry(layout(6, 1, 0, upright)))
                .isNotEqualTo(PixelWiring.geometry(layout(6, 1, 0, turned)));
        assertThat(PixelWiring.geometry(layout(6, 1, 0, upright)))
                .isNotEqualTo(PixelWiring.geometry(layout(6, 1, 0, LineShape.PLAIN)));
        assertThat(free("0,0", "1,1", "3,1"))
                .isEqualTo(free("2,2", "4,4", "8,4"))
                .hasSameHashCodeAs(free("0,0", "1,1", "3,1"));
        assertThat(free("0,0", "1,1", "3,1")).isNotEqualTo(free("0,0", "1,1", "3,2"));
        assertThat(free("0,0", "1,1", "3,1")).isNotEqualTo(free("0,0", "1,1", "3,1,5"));
    }

    private static Geometry free(String... points) {
        PointShape shape =
                new PointShape(Arrays.stream(points).map(ZonePoint::parse).toList());
        return PixelWiring.geometry(layout(points.length, 1, 0, shape));
    }
}
