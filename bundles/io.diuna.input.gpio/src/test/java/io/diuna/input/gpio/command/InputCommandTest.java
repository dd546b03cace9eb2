// SPDX-License-Identifier: Apache-2.0
package io.diuna.input.gpio.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diuna.api.animation.Parameter;
import io.diuna.input.gpio.command.InputCommand.Kind;
import io.diuna.platform.zone.ZoneLook;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InputCommandTest {

    private static final ZoneLook LOOK = new ZoneLook(true, 50, 0xFF0000, "rainbow", null, Map.of());

    @Test
    void readsCommands() {
        assertThat(InputCommand.parse("command", " Power ")).isEqualTo(new InputCommand(Kind.POWER, 1, ""));
        assertThat(InputCommand.parse("command", "brightness -5")).isEqualTo(new InputCommand(Kind.BRIGHTNESS, -5, ""));
        assertThat(InputCommand.parse("command", "adjust")).isEqualTo(new InputCommand(Kind.ADJUST, 1, ""));
        assertThat(InputCommand.parse("command", "scene movie")).isEqualTo(new InputCommand(Kind.SCENE, 1, "movie"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''            | commands are power, lamp-white, brightness,",
                "dance         | commands are power",
                "power 5       | power takes nothing",
                "brightness 0  | a step is 1 to 100",
                "brightness 5% | a step is 1 to 100",
                "select 101    | a step is 1 to 100",
                "scene         | name the scene by its id",
                "scene a b     | scene takes one word"
            })
    void refusesWhatIsNoCommand(String text, String why) {
        assertThatThrownBy(() -> InputCommand.parse("command", text)).hasMessageContaining(why);
    }

    @Test
    void aLookWithoutAnAnimationHasColourTargets() {
        List<EditTarget> targets = EditTarget.of(null);
        assertThat(targets.get(0).adjust(LOOK, 60).brightness()).isEqualTo(100);
        assertThat(targets.get(0).adjust(LOOK, -60).brightness()).isZero();
        assertThat(targets.get(1).adjust(LOOK, 12).color()).isEqualTo(0x00FF00);
        assertThat(targets.get(1).adjust(LOOK, -12).color()).isEqualTo(0x0000FF);
        assertThat(targets.get(1).adjust(targets.get(1).adjust(LOOK, 7), -7).color())
                .isEqualTo(0xFF0000);
        assertThat(targets.get(2).adjust(LOOK, 1).color()).isEqualTo(0xFF8000);
        assertThat(targets.get(2).adjust(LOOK, -1).color()).isEqualTo(0xC8DCFF);
        assertThat(targets.get(2).adjust(LOOK.withColor(0x123456), 1).color()).isEqualTo(0xFF0000);
    }

    @Test
    void anAnimationIsAdjustedByItsNumbers() {
        List<EditTarget> targets = EditTarget.of(List.of(
                Parameter.color("tint", "Tint"),
                Parameter.number("size", "Size").withRange(0, 10).withDefault(5).withStep(1)));
        assertThat(targets).hasSize(2);
        assertThat(targets.get(1).adjust(LOOK, 3).parameters()).containsEntry("size", 8.0);
        assertThat(targets.get(1).adjust(LOOK, 30).parameters()).containsEntry("size", 10.0);
    }
}
