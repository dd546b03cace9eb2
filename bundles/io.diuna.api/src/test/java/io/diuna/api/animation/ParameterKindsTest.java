// SPDX-License-Identifier: Apache-2.0
package io.diuna.api.animation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diuna.api.ConfigurationException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.Arguments;

class ParameterKindsTest {

    private static final IntegerParameter COUNT =
            Parameter.count("count", "Count").withRange(2, 6).withUnit("balls");
    private static final TextParameter TEXT = Parameter.text("text", "Text").withMaxLength(5);
    private static final ColorListParameter COLORS =
            Parameter.colors("colors", "Colours").withSize(2, 3);
    private static final TriggerParameter RESET = Parameter.trigger("reset", "New game");
    private static final ToggleParameter MIRROR = Parameter.toggle("mirror", "Mirror");
    private static final ChoiceParameter WAY =
            Parameter.choice("way", "Way").option("left", "Left").option("right", "Right");

    /** Values for {@link ParameterTest}, and what they are read as. */
    static Stream<Arguments> good() {
        return Stream.of(
                Arguments.of(COUNT, 2, 2),
                Arguments.of(COUNT, 6.0, 6),
                Arguments.of(TEXT, "", ""),
                Arguments.of(TEXT, "Grüße", "Grüße"),
                Arguments.of(COLORS, List.of("red", "#00ff00"), List.of(0xFF0000, 0x00FF00)),
                Arguments.of(COLORS, List.of("#000000", "[0,255,10]", "#fff"), List.of(0x000000, 0x00FF0A, 0xFFFFFF)));
    }

    /** Values for {@link ParameterTest} that are refused, and what is right. */
    static Stream<Arguments> bad() {
        return Stream.of(
                Arguments.of(COUNT, 1, "a whole number from 2 to 6 balls"),
                Arguments.of(COUNT, 7, "a whole number from 2 to 6 balls"),
                Arguments.of(COUNT, 2.5, "a whole number from 2 to 6 balls"),
                Arguments.of(COUNT, Double.NaN, "a whole number from 2 to 6 balls"),
                Arguments.of(COUNT, "3", "a whole number from 2 to 6 balls"),
                Arguments.of(TEXT, "sixsix", "one line of at most 5 characters"),
                Arguments.of(TEXT, "a\nb", "one line of at most 5 characters"),
                Arguments.of(TEXT, 5, "one line of at most 5 characters"),
                Arguments.of(COLORS, List.of("red"), "a list of 2 to 3 colours"),
                Arguments.of(COLORS, List.of("red", "red", "red", "red"), "a list of 2 to 3 colours"),
                Arguments.of(COLORS, "red", "a list of 2 to 3 colours"),
                Arguments.of(COLORS, Map.of("a", "red", "b", "red"), "a list of 2 to 3 colours"),
                Arguments.of(RESET, true, "no value: it is a button"),
                Arguments.of(RESET, 1, "no value: it is a button"));
    }

    @Test
    void namesTheColorOfAListThatIsNone() {
        assertThatThrownBy(() -> COLORS.read(List.of("red", "reddish")))
                .hasMessageContaining("'reddish'")
                .hasMessageContaining("colours as #rrggbb");
        assertThatThrownBy(() -> COLORS.read(Arrays.asList("red", null))).hasMessageContaining("colours as #rrggbb");
    }

    @Test
    void hasDefaults() {
        assertThat(Parameter.count("a", "A").defaultValue()).isEqualTo(1);
        assertThat(COUNT.defaultValue()).isEqualTo(2);
        assertThat(COUNT.withDefault(5).defaultValue()).isEqualTo(5);
        assertThat(Parameter.text("a", "A").defaultValue()).isEmpty();
        assertThat(TEXT.withDefault("Hello").defaultValue()).isEqualTo("Hello");
        assertThat(Parameter.colors("a", "A").defaultValue()).containsExactly(0xFF0000, 0x00FF00, 0x0000FF);
        assertThat(Parameter.colors("a", "A").withSize(1, 2).defaultValue()).containsExactly(0xFF0000, 0x00FF00);
        assertThat(Parameter.colors("a", "A").withSize(4, 5).defaultValue())
                .containsExactly(0xFF0000, 0x00FF00, 0x0000FF, 0x0000FF);
        assertThat(COLORS.withDefault(0x111111, 0xAB222222).defaultValue()).containsExactly(0x111111, 0x222222);
    }

    @Test
    void refusesDefaultsAndLimitsThatDoNotFit() {
        assertThatThrownBy(() -> COUNT.withDefault(7)).hasMessageContaining("'count'");
        assertThatThrownBy(() -> COUNT.withRange(3, 3)).hasMessageContaining("'count'");
        assertThatThrownBy(() -> TEXT.withMaxLength(0)).hasMessageContaining("'text'");
        assertThatThrownBy(() -> TEXT.withDefault("longer")).isInstanceOf(ConfigurationException.class);
        assertThatThrownBy(() -> TEXT.withDefault("Hello").withMaxLength(3)).isInstanceOf(ConfigurationException.class);
        assertThatThrownBy(() -> COLORS.withDefault(1)).hasMessageContaining("'colors'");
        assertThatThrownBy(() -> COLORS.withSize(0, 3)).hasMessageContaining("'colors'");
        assertThatThrownBy(() -> COLORS.withSize(3, 2)).hasMessageContaining("'colors'");
        assertThatThrownBy(() -> COLORS.withSize(1, 65)).hasMessageContaining("'colors'");
    }

    @Test
    void keepsDescriptionGroupAndConditionThroughItsDeclaration() {
        List<Parameter<?>> all = List.of(
                Parameter.percent("a", "A")
                        .withDescription("Help")
                        .withGroup("Look")
                        .shownIf(MIRROR)
                        .withRange(0, 50),
                COUNT.withDescription("Help").withGroup("Look").shownIf(MIRROR).withDefault(3),
                TEXT.withDescription("Help").withGroup("Look").shownIf(MIRROR).withDefault("x"),
                COLORS.withDescription("Help").withGroup("Look").shownIf(MIRROR).withSize(2, 5),
                RESET.withDescription("Help").withGroup("Look").shownIf(MIRROR),
                WAY.withDescription("Help").withGroup("Look").shownIf(MIRROR).option("up", "Up"),
                Parameter.toggle("b", "B")
                        .withDescription("Help")
                        .withGroup("Look")
                        .shownIf(MIRROR)
                        .withDefault(true),
                Parameter.color("c", "C")
                        .withDescription("Help")
                        .withGroup("Look")
                        .shownIf(MIRROR)
                        .withDefault(1));
        assertThat(all).allSatisfy(one -> {
            assertThat(one.description()).isEqualTo("Help");
            assertThat(one.group()).isEqualTo("Look");
            assertThat(one.condition()).hasValueSatisfying(condition -> {
                assertThat(condition.parameter()).isEqualTo("mirror");
                assertThat(condition.values()).containsExactly(true);
            });
        });
        assertThat(MIRROR.condition()).isEmpty();
        assertThat(MIRROR.description()).isEmpty();
        assertThat(MIRROR.group()).isEmpty();
    }

    @Test
    void isShownForOptionsThatThereAre() {
        assertThat(COUNT.shownIf(WAY, "right").condition().orElseThrow().values())
                .containsExactly("right");
        assertThatThrownBy(() -> COUNT.shownIf(WAY, "up")).hasMessageContaining("one of left, right");
    }
}
