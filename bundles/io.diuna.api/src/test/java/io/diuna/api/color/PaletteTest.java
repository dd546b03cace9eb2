// SPDX-License-Identifier: Apache-2.0
package io.diuna.api.color;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaletteTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 7, 16})
    void hasNoSeam(int count) {
        List<Integer> colors = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            colors.add(i % 2 == 0 ? 0xFF0080 : 0x00FF40);
        }
        Palette palette = Palette.of("p", "P", colors);
        int steps = 1 << 14;
        int most = 0;
        for (int i = -steps; i < 2 * steps; i++) {
            most = Math.max(most, distance(palette.at((double) i / steps), palette.at((i + 1.0) / steps)));
        }
        // A channel that leaves 0 rises steeply in display values, the more so the shorter the way between two colours.
        assertThat(most).isLessThanOrEqualTo(2 + count);
    }

    @Test
    void showsItsColorsEvenlySpread() {
        Palette palette = Palette.of("p", "P", List.of(0xFF0000, 0x00FF00, 0x0000FF, 0xFFFFFF));
        assertThat(List.of(palette.at(0), palette.at(0.25), palette.at(0.5), palette.at(0.75), palette.at(1)))
                .containsExactly(0xFF0000, 0x00FF00, 0x0000FF, 0xFFFFFF, 0xFF0000);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.3, 0.999, 1e-18})
    void countsOnlyTheFractionOfAPlace(double place) {
        Palette palette = Palette.of("p", "P", List.of(0x102030, 0xFFEEDD, 0x0000FF));
        assertThat(palette.at(place + 4)).isEqualTo(palette.at(place));
        assertThat(palette.at(-place)).isEqualTo(palette.at(1 - place));
    }

    @Test
    void fractionsGiveTheColorsOfTheirPlaces() {
        Palette palette = Palette.of("p", "P", List.of(0xFF0000, 0xFFFF00, 0x00FF00, 0x00FFFF, 0x0000FF, 0xFF00FF));
        for (double place = -2; place < 2; place += 0.001) {
            assertThat(palette.atFraction(Palette.fraction(place))).isEqualTo(palette.at(place));
        }
        assertThat(Palette.fraction(0.25)).isEqualTo(1 << 30);
        assertThat(Palette.fraction(0.75) + Palette.fraction(0.5)).as("a sum").isEqualTo(Palette.fraction(1.25));
        assertThat(palette.atFraction(-1))
                .as("the last fraction is next to the first")
                .isEqualTo(0xFF0000);
    }

    /** Colours of Oklab by the CSS Color Module Level 4, section 12, as browsers mix them. */
    @ParameterizedTest
    @CsvSource({
        "#ff0000, #00ff00, #d0a800",
        "#0000ff, #ffff00, #6cabc7",
        "#000000, #ffffff, #636363",
        "#ff0000, #0000ff, #8c53a2"
    })
    void mixesInOklab(String from, String to, String middle) {
        Palette palette = Palette.of("p", "P", List.of(Rgb.parse(from), Rgb.parse(to)));
        assertThat(Rgb.format(palette.at(0.25))).isEqualTo(middle);
        assertThat(Rgb.format(palette.at(0.75))).isEqualTo(middle);
    }

    @Test
    void keepsWhiteAndGreys() {
        Palette palette = Palette.of("p", "P", List.of(0x80000000, 0x00404040));
        assertThat(Rgb.white(palette.at(0.25))).isEqualTo(0x40);
        for (double place = 0; place < 1; place += 0.001) {
            int color = palette.at(place);
            assertThat(Rgb.red(color)).isEqualTo(Rgb.green(color)).isEqualTo(Rgb.blue(color));
        }
    }

    @Test
    void isOneColorEverywhereWhenItHasOne() {
        Palette palette = Palette.of("p", "P", List.of(0xABCDEF));
        for (double place = -1; place < 1; place += 0.001) {
            assertThat(palette.at(place)).isEqualTo(0xABCDEF);
        }
    }

    @Test
    void keepsItsOwnColors() {
        List<Integer> colors = new ArrayList<>(List.of(1, 2));
        Palette palette = Palette.of("sea", "Deep sea", colors);
        colors.clear();
        assertThat(palette.colors()).containsExactly(1, 2);
        assertThat(palette.id()).isEqualTo("sea");
        assertThat(palette.label()).isEqualTo("Deep sea");
    }

    @Test
    void givesItsColorsByIndexAndFromEndToEnd() {
        Palette palette = Palette.of("p", "P", List.of(0xFF0000, 0x00FF00, 0x0000FF));
        assertThat(palette.size()).isEqualTo(3);
        assertThat(palette.color(2)).isEqualTo(0x0000FF);
        assertThat(palette.color(3)).isEqualTo(0xFF0000);
        assertThat(palette.color(-1)).isEqualTo(0x0000FF);
        assertThat(palette.along(0)).isEqualTo(0xFF0000);
        assertThat(palette.along(0.5)).isEqualTo(palette.at(1 / 3.0));
        assertThat(palette.along(1)).isEqualTo(palette.at(2 / 3.0));
        assertThat(palette.along(7)).isEqualTo(palette.along(1));
        assertThat(palette.along(Double.NaN)).isEqualTo(0xFF0000);
        assertThat(Palette.of("p", "P", List.of(5)).along(1)).isEqualTo(5);
    }

    @Test
    void needsAColor() {
        assertThatThrownBy(() -> Palette.of("sea", "Deep sea", List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'sea'");
    }

    private static int distance(int one, int other) {
        int red = Math.abs(Rgb.red(one) - Rgb.red(other));
        int green = Math.abs(Rgb.green(one) - Rgb.green(other));
        return Math.max(red, Math.max(green, Math.abs(Rgb.blue(one) - Rgb.blue(other))));
    }
}
