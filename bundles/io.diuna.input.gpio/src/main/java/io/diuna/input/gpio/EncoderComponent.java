// SPDX-License-Identifier: Apache-2.0
package io.diuna.input.gpio;

import io.diuna.api.ConfigurationException;
import io.diuna.api.task.TaskRegistry;
import io.diuna.input.gpio.command.InputCommand;
import io.diuna.input.gpio.pins.Pi4jContacts;
import io.diuna.platform.health.HealthCheck;
import io.diuna.platform.health.HealthProblem;
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

/** Shell of a rotary encoder on two pins. */
@Component(configurationPid = EncoderComponent.PID, configurationPolicy = ConfigurationPolicy.REQUIRE, immediate = true)
@Designate(ocd = EncoderComponent.Config.class, factory = true)
public final class EncoderComponent implements HealthCheck {

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
    public EncoderComponent(
            Config config, Map<String, Object> properties, @Reference InputHub hub, @Reference TaskRegistry registry) {
        EncoderInput input = input(config, hub);
        runner = new InputRunner(
                registry,
                "encoder '" + InputId.of(properties) + "'",
                opened -> input.serve(Pi4jContacts::open, opened));
    }

    /** @throws ConfigurationException if a value is invalid */
    static EncoderInput input(Config config, InputHub hub) {
        InputCommand command = InputCommand.parse("command", config.command());
        if (config.pinA() == config.pinB()) {
            throw new ConfigurationException(
                    "pinB", "pinA and pinB are both " + config.pinA() + "; an encoder has two pins");
        }
        return new EncoderInput(
                config.pinA(), config.pinB(), config.stepsPerClick(), clicks -> hub.submit(command, clicks));
    }

    @Deactivate
    void close() {
        runner.close();
    }

    @Override
    public List<HealthProblem> problems() {
        return runner.problems();
    }
}
