// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.api.animation.ChoiceParameter;
import io.diuna.api.animation.ColorParameter;
import io.diuna.api.animation.NumberParameter;
import io.diuna.api.animation.Parameter;
import io.diuna.api.animation.ToggleParameter;
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

    private static void assertValues(Map<String, Object> set, double depth, int tip, String way, boolean mirror) {
        ZoneStage stage = TestStages.stage(new ZoneTime(0), ALL, set);
        assertThat(stage.value(DEPTH)).isEqualTo(depth);
        assertThat(stage.value(TIP)).isEqualTo(tip);
        assertThat(stage.value(WAY)).isEqualTo(way);
        assertThat(stage.value(MIRROR)).isEqualTo(mirror);
    }
}
