// SPDX-License-Identifier: Apache-2.0
package io.diuna.input.gpio;

import io.diuna.api.ConfigurationException;
import io.diuna.input.gpio.command.InputCommand;
import io.diuna.input.gpio.evdev.InputEvent;
import io.diuna.input.gpio.evdev.KeyNames;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ObjIntConsumer;

/** Map from keys and axes of an input device to commands. */
final class KeyMap {

    private static final String KEY = "keys";

    private final Map<InputEvent, InputCommand> commands = new HashMap<>();

    /**
     * @param lines such as {@code KEY_VOLUMEUP brightness 5}
     * @throws ConfigurationException for {@code keys} if a line is no key and command, or a key is named twice
     */
    KeyMap(List<String> lines) {
        for (String line : lines) {
            String[] parts = line.strip().split("\\s+", 2);
            InputEvent key = KeyNames.find(parts[0])
                    .orElseThrow(() -> new ConfigurationException(
                            KEY,
                            "'" + parts[0] + "' is no key; write it as in input-event-codes.h, such as KEY_VOLUMEUP,"
                                    + " REL_DIAL, or KEY_115 for any code"));
            if (parts.length == 1) {
                throw new ConfigurationException(
                        KEY, "'" + line.strip() + "' has no command, such as " + parts[0] + " power");
            }
            if (commands.put(key, InputCommand.parse(KEY, parts[1])) != null) {
                throw new ConfigurationException(KEY, "'" + parts[0] + "' is named twice");
            }
        }
    }

    /** Hands over the command of an event, and how often it is to run, if there is one. */
    void accept(InputEvent event, ObjIntConsumer<InputCommand> commandsOfEvent) {
        InputCommand command = commands.get(new InputEvent(event.type(), event.code(), 0));
        if (command != null && event.clicks() != 0) {
            commandsOfEvent.accept(command, event.clicks());
        }
    }
}
