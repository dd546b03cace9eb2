// SPDX-License-Identifier: Apache-2.0
package io.diuna.input.gpio;

import io.diuna.input.gpio.command.InputCommand;
import io.diuna.input.gpio.pins.Pi4jContacts;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Shell of a rotary encoder on two pins. */
@Component(
        service = EncoderComponent.class,
        configurationPid = EncoderComponent.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE,
        immediate = true)
@Designate(ocd = EncoderComponent.Config.class, factory = true)
public final class EncoderComponent {

    static final String PID = "io.diuna.input.gpio.encoder";

    /** Configuration. */
    @ObjectClassDefinition(
            name = "Diuna rotary encoder",
            description =
                    "Rotary encoder with its contacts between two pins and ground. The part of the PID after ~ is its id.")
    public @interface Config {

        @AttributeDefinition(
                name = "Pin A",
                description = "BCM number of the pin of the first contact",
                min = "0",
                max = "63")
        int pinA();

        @AttributeDefinition(
                name = "Pin B",
                description = "BCM number of the pin of the second contact",
                min = "0",
                max = "63")
        int pinB();

        @AttributeDefinition(
                name = "Steps",
                description = "Changes of a contact for each click: 4, or 2 or 1 for some encoders",
                min = "1",
                max = "4")
        int stepsPerClick() default 4;

        @AttributeDefinition(
                name = "Command",
                description = "Command of a click, such as 'adjust', 'select', 'brightness 5'")
        String command() default "adjust";
    }

    private final InputRunner runner;

    @Activate
    public EncoderComponent(Config config, Map<String, Object> properties, @Reference InputHub hub) {
        EncoderInput input = input(config, hub);
        runner = hub.open("encoder", properties, opened -> input.serve(Pi4jContacts::open, opened));
    }

    /** @throws io.diuna.api.ConfigurationException if a value is invalid */
    static EncoderInput input(Config config, InputHub hub) {
        InputCommand command = InputCommand.parse("command", config.command());
        EncoderInput.checkPins(config.pinA(), config.pinB());
        return new EncoderInput(
                config.pinA(), config.pinB(), config.stepsPerClick(), clicks -> hub.submit(command, clicks));
    }

    @Deactivate
    void close() {
        runner.close();
    }
}
