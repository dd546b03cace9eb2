// SPDX-License-Identifier: Apache-2.0
package io.diuna.input.gpio.pins;

import com.pi4j.Pi4J;
import com.pi4j.context.Context;
import com.pi4j.io.gpio.digital.DigitalInput;
import com.pi4j.io.gpio.digital.DigitalInputProvider;
import com.pi4j.io.gpio.digital.DigitalState;
import com.pi4j.io.gpio.digital.PullResistance;
import com.pi4j.library.gpiod.internal.GpioDContext;
import com.pi4j.plugin.gpiod.provider.gpio.digital.GpioDDigitalInputProvider;
import io.diuna.api.strip.HardwareException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Contacts through Pi4J. It reports each change of level: bounce is for the decoders. */
public final class Pi4jContacts implements PinContacts {

    private static final Logger LOG = LoggerFactory.getLogger(Pi4jContacts.class);

    private final Context context;
    private final Map<Integer, DigitalInput> inputs;

    private Pi4jContacts(Context context, Map<Integer, DigitalInput> inputs) {
        this.context = context;
        this.inputs = inputs;
    }

    /** Opens pins through the kernel's GPIO device (libgpiod). */
    public static PinContacts open(List<Integer> pins, Listener listener) {
        return open(pins, listener, () -> {
            GpioDContext.getInstance().initialize();
            return GpioDDigitalInputProvider.newInstance();
        });
    }

    /**
     * Opens pins.
     *
     * @param provider creates Pi4J's provider of inputs
     */
    static PinContacts open(List<Integer> pins, Listener listener, Supplier<DigitalInputProvider> provider) {
        try {
            // Auto-detection finds nothing in OSGi, and Pi4J would never remove its shutdown hook.
            Context context = Pi4J.newContextBuilder()
                    .noAutoDetect()
                    .disableShutdownHook()
                    .add(provider.get())
                    .build();
            try {
                Map<Integer, DigitalInput> inputs = new HashMap<>();
                for (int pin : pins) {
                    DigitalInput input = context.create(DigitalInput.newConfigBuilder(context)
                            .id("pin" + pin)
                            .address(pin)
                            .pull(PullResistance.PULL_UP)
                            .debounce(0L)
                            .build());
                    input.addListener(event -> listener.changed(pin, event.state() == DigitalState.LOW));
                    inputs.put(pin, input);
                }
                return new Pi4jContacts(context, inputs);
            } catch (RuntimeException | LinkageError e) {
                context.shutdown();
                throw e;
            }
        } catch (RuntimeException | LinkageError e) {
            throw new HardwareException(
                    "Pins " + pins + " cannot be read (" + e.getMessage()
                            + "); inputs on pins need a Raspberry Pi and the group gpio",
                    e);
        }
    }

    @Override
    public boolean isClosed(int pin) {
        DigitalInput input = inputs.get(pin);
        return input != null && input.state() == DigitalState.LOW;
    }

    @Override
    public void close() {
        try {
            context.shutdown();
        } catch (RuntimeException e) {
            LOG.warn("Closing pins {} failed: {}", inputs.keySet(), e.toString());
        }
    }
}
