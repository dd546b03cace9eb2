// SPDX-License-Identifier: Apache-2.0
package io.diuna.input.gpio.pins;

import java.io.Closeable;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Contacts on pins that are open. Closing releases the pins. */
public interface PinContacts extends Closeable {

    /** Returns true if a contact is closed now. */
    boolean isClosed(int pin);

    /** Waits until the thread is interrupted; meanwhile the listener is called. */
    default void awaitInterrupt() {
        while (!Thread.currentThread().isInterrupted()) {
            LockSupport.park(this);
        }
    }

    @Override
    void close();

    /** Listener of a contact; called by a thread of the pin, which must not be held up. */
    @FunctionalInterface
    interface Listener {

        /**
         * A contact was closed or opened; it may bounce.
         *
         * @param pin number of its pin
         * @param closed true if it is closed now
         */
        void changed(int pin, boolean closed);
    }

    /** Opener of pins. */
    @FunctionalInterface
    interface Opener {

        /**
         * Opens pins with a contact to ground each, and a resistor that pulls them up.
         *
         * @param pins numbers in the order of the processor (BCM)
         * @throws io.diuna.api.strip.HardwareException if the pins cannot be read
         */
        PinContacts open(List<Integer> pins, Listener listener);
    }
}
