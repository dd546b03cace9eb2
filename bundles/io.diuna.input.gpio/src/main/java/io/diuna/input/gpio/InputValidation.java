// SPDX-License-Identifier: Apache-2.0
package io.diuna.input.gpio;

import io.diuna.input.gpio.command.InputCommand;
import io.diuna.platform.control.ConfigurationValidator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;

/** Validator of inputs: what their metatype cannot express, such as commands and keys. */
@Component(immediate = true)
public final class InputValidation implements ConfigurationValidator {

    @Override
    public void check(String pid, @Nullable String factoryPid, Map<String, Object> values) {
        if (KeyboardComponent.PID.equals(factoryPid)) {
            new KeyMap(ConfigurationValidator.texts(values, "keys"));
        } else if (ButtonComponent.PID.equals(factoryPid) || EncoderComponent.PID.equals(factoryPid)) {
            Object command = values.get("command");
            if (command != null) {
                InputCommand.parse("command", command.toString());
            }
            if (values.get("pinA") instanceof Number pinA && values.get("pinB") instanceof Number pinB) {
                EncoderInput.checkPins(pinA.intValue(), pinB.intValue());
            }
        }
    }
}
