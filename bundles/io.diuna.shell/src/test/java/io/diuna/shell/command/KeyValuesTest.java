// SPDX-License-Identifier: Apache-2.0
package io.diuna.shell.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.diuna.api.ConfigurationException;
import io.diuna.api.animation.Easing;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class KeyValuesTest {

    private static KeyValues of(String... words) {
        return KeyValues.of(List.of(words));
    }

    private static void refuses(String field, String message, ThrowingCallable reading) {
        ConfigurationException refused = catchThrowableOfType(ConfigurationException.class, reading);
        assertThat(refused).isNotNull().hasMessage(message);
        assertThat(refused.field()).isEqualTo(field);
    }

    @Test
    void splitsAtTheFirstEqualsSign() {
        assertThat(of("a=b=c", "d=", "parameters.x=1").all())
                .isEqualTo(Map.of("a", "b=c", "d", "", "parameters.x", "1"));
        assertThat(of("parameters.x=1", "y=2").startingWith("parameters.")).isEqualTo(Map.of("x", "1"));
    }

    @Test
    void refusesOtherWordsAndKeysThatComeTwice() {
        refuses("on", "'on' is not of the form key=value, without spaces around the =", () -> of("on"));
        refuses("=1", "'=1' is not of the form key=value, without spaces around the =", () -> of("=1"));
        refuses("a", "'a' is given twice", () -> of("a=1", "a=1"));
    }

    @Test
    void refusesUnknownKeysInTheWordsOfRest() {
        of("on=true", "parameters.x=1").checkKnown(Set.of("on", "parameters."));
        refuses(
                "glow",
                "Unknown key 'glow'; known keys: brightness, on",
                () -> of("glow=1").checkKnown(Set.of("on", "brightness")));
    }

    @Test
    void readsBooleans() {
        assertThat(of("x=true").toggle("x")).contains(true);
        assertThat(of("x=off").toggle("x")).contains(false);
        assertThat(of().toggle("x")).isEmpty();
        refuses("x", "'x' must be true or false", () -> of("x=1").toggle("x"));
    }

    @Test
    void readsNumbersWithinBothBounds() {
        assertThat(of("x=100").number("x", 0, 100)).hasValue(100);
        assertThat(of("x=5").whole("x", 0, 9)).hasValue(5);
        assertThat(of().number("x", 0, 1)).isEmpty();
        for (String wrong : List.of("x=101", "x=-1", "x=NaN", "x=", "x=abc", "x=1e999")) {
            refuses("x", "'x' must be a number from 0 to 100", () -> of(wrong).number("x", 0, 100));
        }
        refuses("x", "'x' must be a whole number from 0 to 9", () -> of("x=1.5").whole("x", 0, 9));
    }

    @Test
    void readsListsAndParsedTexts() {
        assertThat(of("x=a, b,c").texts("x")).containsExactly("a", "b", "c");
        assertThat(of("x=").texts("x")).isEmpty();
        assertThat(of("x=linear").parsed("x", Easing::parse)).contains(Easing.LINEAR);
        ConfigurationException refused = catchThrowableOfType(
                ConfigurationException.class, () -> of("x=jump").parsed("x", Easing::parse));
        assertThat(refused.field()).isEqualTo("x");
        assertThat(refused).hasMessageStartingWith("'jump' is not an easing; valid are linear");
    }
}
