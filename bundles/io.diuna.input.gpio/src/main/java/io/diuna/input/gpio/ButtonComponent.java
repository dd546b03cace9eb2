// SPDX-License-Identifier: Apache-2.0
package io.diuna.input.gpio;

import io.diuna.input.gpio.command.InputCommand;
import io.diuna.input.gpio.pins.Pi4jContacts;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Shell of a button on a pin. */
@Component(
        service = ButtonComponent.class,
        configurationPid = ButtonComponent.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE,
        immediate = true)
@Designate(ocd = ButtonComponent.Config.class, factory = true)
public final class ButtonComponent {

    static final String PID = "io.diuna.input.gpio.button";

    /** Configuration. */
    @ObjectClassDefinition(
            name = "Diuna button",
            description = "Button between a pin and ground. The part of the PID after ~ is its id.")
    public @interface Config {

        @AttributeDefinition(name = "Pin", description = "BCM number of the pin", min = "0", max = "63")
        int pin();

        @AttributeDefinition(
                name = "Debounce",
                description = "Milliseconds after a change in which further ones are bounce",
                min = "0",
                max = "1000")
        int debounceMillis() default 20;

        @AttributeDefinition(
                name = "Command",
                description = "Command of a press, such as 'power', 'edit', 'scene evening'")
        String command() default "power";
    }

    private final InputRunner runner;

    @Activate
    public ButtonComponent(Config config, Map<String, Object> properties, @Reference InputHub hub) {
        ButtonInput input = input(config, hub);
        runner = hub.open("button", properties, opened -> input.serve(Pi4jContacts::open, opened));
    }

    /** @throws io.diuna.api.ConfigurationException if a value is invalid */
    static ButtonInput input(Config config, InputHub hub) {
        InputCommand command = InputCommand.parse("command", config.command());
        long quiet = TimeUnit.MILLISECONDS.toNanos(config.debounceMillis());
        return new ButtonInput(config.pin(), quiet, System::nanoTime, () -> hub.submit(command, 1));
    }

    @Deactivate
    void close() {
        runner.close();
    }
}
