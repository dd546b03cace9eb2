// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.zone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diuna.platform.zone.Corner;
import io.diuna.platform.zone.LineShape;
import io.diuna.platform.zone.MatrixShape;
import io.diuna.platform.zone.ZoneLayout;
import io.diuna.platform.zone.ZoneRange;
import io.diuna.platform.zone.ZoneShape;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineEditsTest {

    private static ZoneLayout line(String... ranges) {
        return layout(1, 0, LineShape.PLAIN, ranges);
    }

    private static ZoneLayout layout(int grouping, int spacing, ZoneShape shape, String... ranges) {
        return new ZoneLayout(
                "a", "A", Arrays.stream(ranges).map(ZoneRange::parse).toList(), grouping, spacing, shape);
    }

    private static List<String> texts(ZoneLayout layout) {
        return layout.ranges().stream().map(ZoneRange::toString).toList();
    }

    @Test
    void splitsAtAnyPixelSoThatJoiningIsTheSameLine() {
        ZoneLayout whole = line("main:10-19", "side:0-9:reversed", "main:40-49");
        for (int at = 1; at < whole.length(); at++) {
            LineEdits.Parts parts = LineEdits.split(whole, at, "b");
            assertThat(parts.first().length()).isEqualTo(at);
            assertThat(parts.second().length()).isEqualTo(whole.length() - at);
            assertThat(parts.second().id()).isEqualTo("b");
            assertThat(LineEdits.join(parts.first(), parts.second())).isEqualTo(whole);
        }
    }

    @Test
    void theSecondPartOfAReversedRangeIsItsBeginning() {
        LineEdits.Parts parts = LineEdits.split(line("main:0-9:reversed"), 3, "b");
        assertThat(texts(parts.first())).containsExactly("main:7-9:reversed");
        assertThat(texts(parts.second())).containsExactly("main:0-6:reversed");
        assertThat(parts.second().label()).isEqualTo("A 2");
    }

    @Test
    void groupsStayWhole() {
        LineEdits.Parts parts = LineEdits.split(layout(2, 1, LineShape.PLAIN, "main:0-11"), 1, "b");
        assertThat(texts(parts.first())).containsExactly("main:0-2");
        assertThat(texts(parts.second())).containsExactly("main:3-11");
        assertThat(parts.second().grouping()).isEqualTo(2);
    }

    @Test
    void refusals() {
        ZoneLayout line = line("main:0-9");
        assertThatThrownBy(() -> LineEdits.split(line, 0, "b")).hasMessageContaining("'at' must be 1 to 9");
        assertThatThrownBy(() -> LineEdits.split(line, 10, "b")).hasMessageContaining("not 10");
        assertThatThrownBy(() -> LineEdits.split(line("main:0-0"), 1, "b")).hasMessageContaining("one pixel");
        ZoneLayout matrix = layout(1, 0, new MatrixShape(5, 2, false, Corner.TOP_LEFT, 0), "main:0-9");
        assertThatThrownBy(() -> LineEdits.split(matrix, 1, "b")).hasMessageContaining("not a plain line");
        assertThatThrownBy(() -> LineEdits.join(line, matrix)).hasMessageContaining("not a plain line");
        assertThatThrownBy(() -> LineEdits.split(layout(1, 0, new LineShape(true), "main:0-9"), 1, "b"))
                .hasMessageContaining("mirrored");
        assertThatThrownBy(() -> LineEdits.join(line, layout(2, 0, LineShape.PLAIN, "main:10-19")))
                .hasMessageContaining("differ in grouping");
        assertThatThrownBy(() -> LineEdits.join(line, line)).hasMessageContaining("overlap");
    }

    @Test
    void aLabelThatIsTheIdFollowsIt() {
        ZoneLayout plain = new ZoneLayout("a", "", List.of(ZoneRange.parse("main:0-9")));
        assertThat(LineEdits.renamed(plain, "b").label()).isEqualTo("b");
        assertThat(LineEdits.renamed(line("main:0-9"), "b").label()).isEqualTo("A");
    }
}
