// SPDX-License-Identifier: Apache-2.0
package io.diuna.input.gpio;

import io.diuna.input.gpio.decode.Debouncer;
import io.diuna.input.gpio.pins.PinContacts;
import java.util.List;
import java.util.function.LongSupplier;

/** Button on a pin. */
final class ButtonInput {

    private final int pin;
    private final LongSupplier clock;
    private final Runnable pressed;
    private final Debouncer debouncer;

    /**
     * @param quietNanos time after a change in which further ones are bounce
     * @param clock monotonic clock in nanoseconds
     * @param pressed called for each press
     */
    ButtonInput(int pin, long quietNanos, LongSupplier clock, Runnable pressed) {
        this.pin = pin;
        this.clock = clock;
        this.pressed = pressed;
        debouncer = new Debouncer(quietNanos, clock.getAsLong());
    }

    /** Serves the pin until the thread is interrupted. */
    void serve(PinContacts.Opener opener, Runnable opened) {
        try (PinContacts pins = opener.open(List.of(pin), this::changed)) {
            opened.run();
            pins.awaitInterrupt();
        }
    }

    synchronized void changed(int changedPin, boolean closed) {
        if (debouncer.isPressed(closed, clock.getAsLong())) {
            pressed.run();
        }
    }
}
