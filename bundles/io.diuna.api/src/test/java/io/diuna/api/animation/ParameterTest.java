// SPDX-License-Identifier: Apache-2.0
package io.diuna.api.animation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.diuna.api.ConfigurationException;
import io.diuna.api.color.Rgb;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ParameterTest {

    private static final ColorParameter COLOR = Parameter.color("tip", "Tip").withDefault(0xFF8800);
    private static final ToggleParameter TOGGLE = Parameter.toggle("mirror", "Mirror");
    private static final ChoiceParameter CHOICE =
            Parameter.choice("way", "Way").option("left", "To the left").option("right", "To the right");

    static Stream<Arguments> good() {
        return Stream.of(
                Arguments.of(COLOR, "#00ff00", 0x00FF00),
                Arguments.of(COLOR, "#00FF0a", 0x00FF0A),
                Arguments.of(COLOR, "lime", 0x80FF00),
                Arguments.of(COLOR, "[0,255,10]", 0x00FF0A),
                Arguments.of(TOGGLE, true, true),
                Arguments.of(TOGGLE, false, false),
                Arguments.of(CHOICE, "left", "left"),
                Arguments.of(CHOICE, "right", "right"));
    }

    static Stream<Arguments> bad() {
        return Stream.of(
                Arguments.of(COLOR, "greenish", "a colour as #rrggbb"),
                Arguments.of(COLOR, 0x00FF00, "a colour as #rrggbb"),
                Arguments.of(COLOR, "", "a colour as #rrggbb"),
                Arguments.of(TOGGLE, "true", "true or false"),
                Arguments.of(TOGGLE, 1, "true or false"),
                Arguments.of(CHOICE, "Left", "one of left, right"),
                Arguments.of(CHOICE, "", "one of left, right"),
                Arguments.of(CHOICE, 0, "one of left, right"));
    }

    @ParameterizedTest
    @MethodSource({"good", "io.diuna.api.animation.ParameterKindsTest#good"})
    <T> void readsWhatFitsAndWritesItBack(Parameter<T> parameter, Object given, T value) {
        T read = parameter.read(given);
        assertThat(read).isEqualTo(value);
        assertThat(parameter.read(parameter.write(read))).isEqualTo(value);
    }

    @ParameterizedTest
    @MethodSource({"bad", "io.diuna.api.animation.ParameterKindsTest#bad"})
    void refusesWhatDoesNotFit(Parameter<?> parameter, Object given, String right) {
        assertThatThrownBy(() -> parameter.read(given))
                .isInstanceOfSatisfying(
                        ConfigurationException.class,
                        e -> assertThat(e.field()).isEqualTo("parameters." + parameter.id()))
                .hasMessageContaining("'" + given + "'")
                .hasMessageContaining("'" + parameter.id() + "'")
                .hasMessageContaining(right);
    }

    @Test
    void hasDefaults() {
        assertThat(Parameter.color("a", "A").defaultValue()).isEqualTo(Rgb.WHITE);
        assertThat(COLOR.defaultValue()).isEqualTo(0xFF8800);
        assertThat(Parameter.color("a", "A").withDefault(0xAB112233).defaultValue())
                .isEqualTo(0x112233);
        assertThat(TOGGLE.defaultValue()).isFalse();
        assertThat(TOGGLE.withDefault(true).defaultValue()).isTrue();
        assertThat(CHOICE.defaultValue()).isEqualTo("left");
        assertThat(CHOICE.withDefault("right").defaultValue()).isEqualTo("right");
        assertThat(CHOICE.withDefault("right").option("up", "Up").defaultValue())
                .isEqualTo("right");
    }

    @Test
    void keepsIdAndLabelThroughItsDeclaration() {
        List<Parameter<?>> all = List.of(COLOR, TOGGLE.withDefault(true), CHOICE.withDefault("right"));
        assertThat(all).extracting(Parameter::id).containsExactly("tip", "mirror", "way");
        assertThat(all).extracting(Parameter::label).containsExactly("Tip", "Mirror", "Way");
    }

    @Test
    void writesColorsForPeople() {
        assertThat(COLOR.write(0x0000FF)).isEqualTo("#0000ff");
    }

    @Test
    void aChoiceKnowsThePlacesOfItsOptions() {
        assertThat(CHOICE.options())
                .extracting(ChoiceParameter.Option::id, ChoiceParameter.Option::label)
                .containsExactly(tuple("left", "To the left"), tuple("right", "To the right"));
        assertThat(CHOICE.indexOf("right")).isEqualTo(1);
        assertThat(CHOICE.indexOf("up")).isEqualTo(-1);
    }

    @Test
    void aChoiceGivesTheVeryStringThatWasDeclared() {
        String other = String.valueOf(new char[] {'l', 'e', 'f', 't'});
        assertThat(CHOICE.read(other)).isSameAs(CHOICE.options().get(0).id());
    }

    @Test
    void aChoiceRefusesAnOptionThatThereIs() {
        ChoiceParameter way = Parameter.choice("way", "Way").option("up", "Up");
        assertThatThrownBy(() -> way.option("up", "Upwards"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'way'")
                .hasMessageContaining("'up'");
    }

    /** As an author may who heeds no annotation; whoever shows it would stumble over it much later. */
    @Test
    @SuppressWarnings("NullAway")
    void refusesToBeWithoutItsWords() {
        assertThatThrownBy(() -> Parameter.toggle(null, "A")).hasMessageContaining("id");
        assertThatThrownBy(() -> Parameter.color("tint", null)).hasMessageContaining("'tint' needs a label");
        assertThatThrownBy(() -> Parameter.percent("depth", "Depth").withUnit(null))
                .hasMessageContaining("'depth' needs a unit");
        ChoiceParameter way = Parameter.choice("way", "Way");
        assertThatThrownBy(() -> way.option(null, "Up")).hasMessageContaining("id");
        assertThatThrownBy(() -> way.option("up", null)).hasMessageContaining("'up' needs a label");
    }

    @Test
    void aChoiceRefusesADefaultThatIsNoOption() {
        assertThatThrownBy(() -> CHOICE.withDefault("up")).isInstanceOf(ConfigurationException.class);
    }
}
