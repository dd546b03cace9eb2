// SPDX-License-Identifier: Apache-2.0
package io.diuna.input.gpio;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diuna.api.ConfigurationException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InputValidationTest {

    private final InputValidation validation = new InputValidation();

    @Test
    void acceptsWhatIsRight() {
        validation.check(
                "x", KeyboardComponent.PID, Map.of("keys", new String[] {"KEY_F1 scene a", "REL_DIAL adjust -1"}));
        validation.check("x", EncoderComponent.PID, Map.of("pinA", 5, "pinB", 6));
        validation.check("x", ButtonComponent.PID, Map.of("pin", 5, "command", "undo"));
        validation.check("x", "another", Map.of("command", "dance"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "KEY_F99 power | 'KEY_F99' is no key",
                "KEY_F1        | 'KEY_F1' has no command",
                "KEY_F1 dance  | 'dance' is no command"
            })
    void refusesKeys(String line, String why) {
        assertThatThrownBy(() -> validation.check("x", KeyboardComponent.PID, Map.of("keys", List.of(line))))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(why);
    }

    @Test
    void refusesTwiceTheSame() {
        assertThatThrownBy(() -> validation.check("x", EncoderComponent.PID, Map.of("pinA", 5, "pinB", 5)))
                .hasMessageContaining("both 5");
        assertThatThrownBy(() ->
                        validation.check("x", KeyboardComponent.PID, Map.of("keys", List.of("KEY_A power", "a undo"))))
                .hasMessage("'a' is named twice");
        assertThatThrownBy(() -> validation.check("x", ButtonComponent.PID, Map.of("command", "dance")))
                .hasMessageContaining("no command");
    }
}
