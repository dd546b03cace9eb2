// SPDX-License-Identifier: Apache-2.0
package io.diuna.animation.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.animation.testkit.AnimationContract;
import io.diuna.animation.testkit.AnimationStepper;
import io.diuna.animation.testkit.TestZone;
import io.diuna.api.animation.Animation;
import io.diuna.api.color.Rgb;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class TextAnimationsTest implements AnimationContract {

    @Override
    public Map<String, Supplier<Animation>> animations() {
        return Map.of(
                "scrolling-text", ScrollingText::new,
                "clock", ClockFace::new);
    }

    @Test
    void theFontHasAsciiAndTheLettersOfLatinOne() {
        Set<String> glyphs = new HashSet<>();
        String box = Arrays.toString(BitmapFont.columns(0x4E00));
        for (int character = '!'; character <= 0xFF; character++) {
            boolean isLetter = character >= 0xC0;
            if (character < 0x7F || isLetter) {
                int[] columns = BitmapFont.columns(character);
                assertThat(columns).as("%c", character).hasSizeBetween(1, 5);
                assertThat(Arrays.toString(columns)).as("%c", character).isNotEqualTo(box);
                assertThat(glyphs.add(Arrays.toString(columns)))
                        .as("%c twice", character)
                        .isTrue();
            }
        }
    }

    @Test
    void theTextRunsFromRightToLeftAtItsSpeed() {
        AnimationStepper stepper = new AnimationStepper(TestZone.matrix(20, 7), new ScrollingText())
                .with("text", "!")
                .with("speed", 1)
                .with("colorful", false);
        assertThat(stepper.at(0)[10]).isEqualTo(AnimationStepper.COLOR);
        stepper.at(0.5);
        int[] later = stepper.at(1);
        assertThat(later[9]).isEqualTo(AnimationStepper.COLOR);
        assertThat(later[10]).isEqualTo(Rgb.BLACK);
        assertThat(later[9 + 5 * 20]).as("above the point").isEqualTo(Rgb.BLACK);
    }

    @Test
    void aLineShowsHowFullTheColumnsAre() {
        int[] pixels = new AnimationStepper(20, new ScrollingText())
                .with("text", "I")
                .with("colorful", false)
                .at(0);
        assertThat(Rgb.red(pixels[11])).isGreaterThan(200);
        assertThat(Rgb.red(pixels[10])).isBetween(20, 100);
        assertThat(pixels[13]).isEqualTo(Rgb.BLACK);
    }

    @Test
    void theHandsOfTheClockStandAtTheTimeOfDay() {
        TestZone ring = TestZone.line(60).withStart(LocalDateTime.of(2026, 6, 21, 15, 30, 45));
        int[] pixels = new AnimationStepper(ring, new ClockFace()).at(0);
        assertThat(Rgb.red(pixels[17])).as("half past three").isGreaterThan(100);
        assertThat(Rgb.green(pixels[31])).as("30 and three quarters").isGreaterThan(100);
        assertThat(Rgb.blue(pixels[45])).isEqualTo(0xFF);
    }

    @Test
    void theDigitsOfTheClockFitTheMatrix() {
        LocalDateTime night = LocalDateTime.of(2026, 6, 21, 0, 5, 0);
        for (int columns = 7; columns < 60; columns++) {
            for (int rows = 5; rows < 30; rows++) {
                DigitLayout layout = new DigitLayout(columns, rows);
                int lit = 0;
                for (int cell = 0; cell < columns * rows; cell++) {
                    lit += layout.isLit(cell % columns, cell / columns, 3, 8) ? 1 : 0;
                }
                assertThat(lit > 0).as("%d x %d", columns, rows).isEqualTo(layout.fits());
                assertThat(layout.fits()).isEqualTo(columns >= 17 || rows >= 11);
            }
        }
        AnimationStepper stepper = new AnimationStepper(TestZone.matrix(16, 16).withStart(night), new ClockFace());
        assertThat(stepper.at(0)).isNotEqualTo(stepper.with("twelve", true).at(0));
    }
}
