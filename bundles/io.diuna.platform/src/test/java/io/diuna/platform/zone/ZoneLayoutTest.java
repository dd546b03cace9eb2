// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.zone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diuna.api.ConfigurationException;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZoneLayoutTest {

    private static ZoneLayout layout(int pixels, int grouping, int spacing, ZoneShape shape) {
        return new ZoneLayout(
                "wall", "Wall", List.of(new ZoneRange("main", 0, pixels, false)), grouping, spacing, shape);
    }

    private static MatrixShape matrix(int columns, int rows, int rotation) {
        return new MatrixShape(columns, rows, false, Corner.TOP_LEFT, rotation);
    }

    private static void assertWrong(String field, String words, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(ConfigurationException.class, wrong -> {
            assertThat(wrong.field()).isEqualTo(field);
            assertThat(wrong.getMessage()).contains(words);
        });
    }

    @ParameterizedTest
    @CsvSource({"10, 1, 0, 10", "10, 2, 0, 5", "11, 2, 0, 6", "10, 3, 1, 3", "8, 3, 1, 2", "9, 3, 1, 3", "1, 5, 5, 1"})
    void eachGroupIsOnePixelAndWhatRemainsASmallerOne(int pixels, int grouping, int spacing, int length) {
        ZoneLayout layout = layout(pixels, grouping, spacing, LineShape.PLAIN);
        assertThat(layout.length()).isEqualTo(length);
        assertThat(layout.pixels()).isEqualTo(pixels);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1", "9, 5", "10, 5"})
    void aMirroredLineIsHalfAsLong(int pixels, int length) {
        assertThat(layout(pixels, 1, 0, new LineShape(true)).length()).isEqualTo(length);
    }

    @Test
    void aTurnedMatrixIsAsWideAsItWasHigh() {
        assertThat(List.of(matrix(16, 8, 0).width(), matrix(16, 8, 180).width()))
                .containsOnly(16);
        assertThat(List.of(matrix(16, 8, 90).width(), matrix(16, 8, 270).width()))
                .containsOnly(8);
        assertThat(matrix(16, 8, 90).height()).isEqualTo(16);
        assertThat(MatrixShape.of(" 16 x 8 ", true, Corner.BOTTOM_RIGHT, 90))
                .isEqualTo(new MatrixShape(16, 8, true, Corner.BOTTOM_RIGHT, 90));
    }

    @Test
    void refusesWhatDoesNotFitTogether() {
        assertWrong("ranges", "no range", () -> new ZoneLayout("wall", "Wall", List.of()));
        assertWrong("ranges", "100001", () -> layout(100_001, 1, 0, LineShape.PLAIN));
        assertWrong(
                "ranges",
                "main:5-9 and main:9-10:reversed",
                () -> new ZoneLayout(
                        "wall",
                        "Wall",
                        List.of(new ZoneRange("main", 9, 2, true), new ZoneRange("main", 5, 5, false))));
        assertWrong("ranges", "'a:b' is not the id of a strip", () -> new ZoneRange("a:b", 0, 1, false));
        assertWrong("ranges", "'' is not the id of a strip", () -> new ZoneRange("", 0, 1, false));
        assertWrong("grouping", "not 0", () -> layout(6, 0, 0, LineShape.PLAIN));
        assertWrong("grouping", "not 1001", () -> layout(6, 1001, 0, LineShape.PLAIN));
        assertWrong("spacing", "not -1", () -> layout(6, 1, -1, LineShape.PLAIN));
        assertWrong("matrix", "has 6 pixels, but zone 'wall' has 7", () -> layout(7, 1, 0, matrix(3, 2, 0)));
        assertWrong("matrix", "has 6 pixels, but zone 'wall' has 3", () -> layout(6, 2, 0, matrix(3, 2, 0)));
        assertWrong("matrix.columns", "not 0", () -> matrix(0, 2, 0));
        assertWrong("matrix.rows", "not 10001", () -> matrix(1, 10_001, 0));
        assertWrong("matrix.rotation", "not 45", () -> matrix(3, 2, 45));
        assertWrong(
                "points",
                "There are 2 points, but zone 'wall' has 3 pixels",
                () -> layout(3, 1, 0, new PointShape(Collections.nCopies(2, new ZonePoint(0, 0)))));
    }

    @Test
    void overlapsWhereAPixelIsShared() {
        ZoneLayout wall = layout(10, 1, 0, LineShape.PLAIN);
        assertThat(wall.overlaps(new ZoneLayout("a", "", List.of(ZoneRange.parse("main:10-19")))))
                .isFalse();
        assertThat(wall.overlaps(new ZoneLayout("a", "", List.of(ZoneRange.parse("side:0-9")))))
                .isFalse();
        assertThat(wall.overlaps(new ZoneLayout("a", "", List.of(ZoneRange.parse("main:9-19:reversed")))))
                .isTrue();
    }

    @Test
    void isLabelledByItsIdWhenItHasNoLabel() {
        assertThat(new ZoneLayout("a", " ", List.of(ZoneRange.parse("main:0-9"))).label())
                .isEqualTo("a");
    }

    @Test
    void anyStripsAndRunsInARowAreNoOverlap() {
        List<ZoneRange> ranges = Stream.of("main:0-4", "main:5-9:reversed", "side:0-9")
                .map(ZoneRange::parse)
                .toList();
        assertThat(new ZoneLayout("wall", "Wall", ranges).length()).isEqualTo(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"main:0-49", "main:7-7:reversed", "a.b_c:100-99999", "main:2147483646-2147483646"})
    void readsRangesAsItWritesThem(String text) {
        assertThat(ZoneRange.parse(" " + text + " ")).hasToString(text);
        assertThat(ZoneRange.parse("main:5-9:reversed")).isEqualTo(new ZoneRange("main", 5, 5, true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "main",
                "main:",
                "main:5",
                "main:9-5",
                "main:-1-5",
                "main:0-5:Reversed",
                "ma in:0-5",
                "0-5",
                "main:0-2147483647",
                "main:0-12345678901"
            })
    void refusesWhatIsNoRange(String text) {
        assertWrong("ranges", "'" + text + "' is not a range", () -> ZoneRange.parse(text));
    }

    @Test
    void readsPointsAsItWritesThem() {
        assertThat(ZonePoint.parse(" 0.5 , -2e1")).isEqualTo(new ZonePoint(0.5, -20));
        assertThat(ZonePoint.parse(new ZonePoint(0.1, 1e8).toString())).isEqualTo(new ZonePoint(0.1, 1e8));
        assertThat(ZonePoint.parse("1,2,3")).isEqualTo(new ZonePoint(1, 2, 3));
        assertThat(ZonePoint.parse(new ZonePoint(0, 0, -4).toString())).isEqualTo(new ZonePoint(0, 0, -4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "1,2,3,4", "1,2,", "a,b", "1;2", ","})
    void refusesWhatIsNoPoint(String text) {
        assertWrong("points", "is not a point", () -> ZonePoint.parse(text));
    }

    @Test
    void refusesPointsThatAreNowhere() {
        assertWrong("points", "two or three numbers", () -> new ZonePoint(Double.NaN, 0));
        assertWrong("points", "two or three numbers", () -> new ZonePoint(0, Double.POSITIVE_INFINITY));
        assertWrong("points", "two or three numbers", () -> ZonePoint.parse("1e10,0"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "16", "16x", "x8", "16*8", "-1x8", "1234567x1"})
    void refusesWhatIsNoSize(String text) {
        assertWrong("matrix", "is not a matrix size", () -> MatrixShape.of(text, false, Corner.TOP_LEFT, 0));
    }

    @Test
    void findsCornersByTheirIds() {
        for (Corner corner : Corner.values()) {
            assertThat(Corner.parse(corner.id())).isEqualTo(corner);
        }
        assertThatThrownBy(() -> Corner.parse("TOP_LEFT"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("top-left, top-right, bottom-left, bottom-right");
    }
}
