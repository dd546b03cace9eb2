// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.api.animation.ChoiceParameter;
import io.diuna.api.animation.ColorListParameter;
import io.diuna.api.animation.ColorParameter;
import io.diuna.api.animation.IntegerParameter;
import io.diuna.api.animation.NumberParameter;
import io.diuna.api.animation.Parameter;
import io.diuna.api.animation.TextParameter;
import io.diuna.api.animation.ToggleParameter;
import io.diuna.api.animation.TriggerParameter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ParameterValuesTest {

    private static final NumberParameter DEPTH = Parameter.percent("depth", "Depth");
    private static final ColorParameter TIP = Parameter.color("tip", "Tip").withDefault(0x123456);
    private static final ChoiceParameter WAY =
            Parameter.choice("way", "Way").option("left", "Left").option("right", "Right");
    private static final ToggleParameter MIRROR =
            Parameter.toggle("mirror", "Mirror").withDefault(true);
    private static final List<Parameter<?>> ALL = List.of(DEPTH, TIP, WAY, MIRROR);

    @Test
    void hasTheDefaultsOfWhatIsNotSet() {
        assertValues(Map.of(), 50, 0x123456, "left", true);
    }

    @Test
    void takesWhatIsSet() {
        assertValues(
                Map.of("depth", 12.5, "tip", "#ffffff", "way", "right", "mirror", false),
                12.5,
                0xFFFFFF,
                "right",
                false);
    }

    @Test
    void fallsBackToTheDefaultOfWhatNoLongerFits() {
        assertValues(
                Map.of("depth", 101.0, "tip", "reddish", "way", "up", "mirror", "yes", "gone", 1.0),
                50,
                0x123456,
                "left",
                true);
        assertValues(Map.of("depth", "12", "tip", 7.0, "way", true, "mirror", 1.0), 50, 0x123456, "left", true);
    }

    @Test
    void knowsAParameterThatWasDeclaredOnceMore() {
        ZoneStage stage = TestStages.stage(new ZoneTime(0), ALL, Map.of("depth", 7.0));
        assertThat(stage.value(Parameter.percent("depth", "Depth"))).isEqualTo(7);
    }

    @Test
    void givesTheVeryStringOfAChoice() {
        String given = String.valueOf(new char[] {'r', 'i', 'g', 'h', 't'});
        ZoneStage stage = TestStages.stage(new ZoneTime(0), ALL, Map.of("way", given));
        assertThat(stage.value(WAY)).isSameAs(WAY.options().get(1).id());
    }

    @Test
    void hasTextsColorsIntegersAndPresses() {
        IntegerParameter count = Parameter.count("count", "Count");
        TextParameter text = Parameter.text("text", "Text").withDefault("Hello");
        ColorListParameter colors = Parameter.colors("colors", "Colours");
        TriggerParameter reset = Parameter.trigger("reset", "Reset");
        List<Parameter<?>> all = List.of(count, text, colors, reset);
        ZoneStage stage = TestStages.stage(
                new ZoneTime(0),
                all,
                Map.of("count", 7.0, "text", "Grüße", "colors", List.of("#102030", "#405060"), "reset", 3));
        assertThat(stage.value(count)).isEqualTo(7);
        assertThat(stage.value(text)).isEqualTo("Grüße");
        assertThat(stage.value(colors).colors()).containsExactly(0x102030, 0x405060);
        assertThat(stage.presses(reset)).isEqualTo(3);

        ZoneStage other = TestStages.stage(
                new ZoneTime(0), all, Map.of("count", 7.5, "text", 1.0, "colors", List.of(1.0), "reset", true));
        assertThat(other.value(count)).isEqualTo(1);
        assertThat(other.value(text)).isEqualTo("Hello");
        assertThat(other.value(colors).colors()).containsExactly(0xFF0000, 0x00FF00, 0x0000FF);
        assertThat(other.presses(reset)).isZero();
    }

    private static void assertValues(Map<String, Object> set, double depth, int tip, String way, boolean mirror) {
        ZoneStage stage = TestStages.stage(new ZoneTime(0), ALL, set);
        assertThat(stage.value(DEPTH)).isEqualTo(depth);
        assertThat(stage.value(TIP)).isEqualTo(tip);
        assertThat(stage.value(WAY)).isEqualTo(way);
        assertThat(stage.value(MIRROR)).isEqualTo(mirror);
    }
}
