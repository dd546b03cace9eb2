// SPDX-License-Identifier: Apache-2.0
package io.diuna.input.gpio;

import io.diuna.input.gpio.evdev.InputDevice;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Shell of a keyboard, remote control or knob: a Linux input device. */
@Component(
        service = KeyboardComponent.class,
        configurationPid = KeyboardComponent.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE,
        immediate = true)
@Designate(ocd = KeyboardComponent.Config.class, factory = true)
public final class KeyboardComponent {

    static final String PID = "io.diuna.input.gpio.keyboard";

    /** Configuration. */
    @ObjectClassDefinition(
            name = "Diuna keyboard, remote control or knob",
            description = "Input device of Linux whose keys run commands. The part of the PID after ~ is its id.")
    public @interface Config {

        @AttributeDefinition(name = "Device", description = "File of the device, best one of /dev/input/by-id")
        String device();

        @AttributeDefinition(
                name = "Keys",
                description =
                        "Keys and their commands, such as 'KEY_VOLUMEUP brightness 5', 'REL_DIAL adjust', 'KEY_F1 scene evening'")
        String[] keys();
    }

    private final InputRunner runner;

    @Activate
    public KeyboardComponent(Config config, Map<String, Object> properties, @Reference InputHub hub) {
        KeyMap keys = new KeyMap(List.of(config.keys()));
        Path device = Path.of(config.device());
        runner = hub.open("keyboard", properties, opened -> serve(device, keys, hub, opened));
    }

    private static void serve(Path path, KeyMap keys, InputHub hub, Runnable opened) throws IOException {
        try (InputDevice device = InputDevice.open(path)) {
            opened.run();
            device.read(event -> keys.accept(event, hub::submit));
        }
    }

    @Deactivate
    void close() {
        runner.close();
    }
}
