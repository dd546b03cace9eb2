// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.palette;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.api.color.Palette;
import io.diuna.api.color.Rgb;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BuiltInPalettesTest {

    private static final Set<String> PALE = Set.of("ice", "lavender", "warm-white", "daylight", "cool-white", "pastel");
    private static final int POSITIONS = 1000;

    @Test
    void idsAndLabelsAreUnique() {
        assertThat(BuiltInPalettes.ALL)
                .hasSizeGreaterThanOrEqualTo(48)
                .extracting(Palette::id)
                .doesNotHaveDuplicates();
        assertThat(BuiltInPalettes.ALL).extracting(Palette::id).allMatch(id -> id.matches("[a-z-]+"));
        assertThat(BuiltInPalettes.ALL).extracting(Palette::label).doesNotHaveDuplicates();
    }

    @Test
    void noColourIsGreyOrDark() {
        for (Palette palette : BuiltInPalettes.ALL) {
            for (int i = 0; i < POSITIONS; i++) {
                int color = palette.at((double) i / POSITIONS);
                int brightest = brightest(color);
                int greyest = Math.min(Rgb.red(color), Math.min(Rgb.green(color), Rgb.blue(color)));
                assertThat(brightest)
                        .as("%s at %d: %s", palette.id(), i, Rgb.format(color))
                        .isGreaterThan(100);
                if (!PALE.contains(palette.id())) {
                    assertThat(1 - (double) greyest / brightest)
                            .as("saturation of %s at %d: %s", palette.id(), i, Rgb.format(color))
                            .isGreaterThan(0.5);
                }
            }
        }
    }

    @Test
    void neighbouringColoursAreSimilarAroundTheCycle() {
        for (Palette palette : BuiltInPalettes.ALL) {
            for (int i = 0; i < POSITIONS; i++) {
                int here = palette.at((double) i / POSITIONS);
                int next = palette.at((i + 1.0) / POSITIONS);
                assertThat(distance(here, next)).as("%s at %d", palette.id(), i).isLessThan(12);
            }
        }
    }

    private static int brightest(int color) {
        return Math.max(Rgb.red(color), Math.max(Rgb.green(color), Rgb.blue(color)));
    }

    private static int distance(int one, int other) {
        return Math.max(
                Math.abs(Rgb.red(one) - Rgb.red(other)),
                Math.max(Math.abs(Rgb.green(one) - Rgb.green(other)), Math.abs(Rgb.blue(one) - Rgb.blue(other))));
    }
}
