// SPDX-License-Identifier: Apache-2.0
package io.diuna.input.gpio;

import io.diuna.api.ConfigurationException;
import io.diuna.input.gpio.decode.QuadratureDecoder;
import io.diuna.input.gpio.pins.PinContacts;
import java.util.List;
import java.util.function.IntConsumer;

/** Rotary encoder on two pins. Both pins may report on threads of their own. */
final class EncoderInput {

    private final int pinA;
    private final int pinB;
    private final IntConsumer clicks;
    private final QuadratureDecoder decoder;
    private boolean closedA;
    private boolean closedB;

    /**
     * @param clicks receives clicks, positive clockwise
     */
    EncoderInput(int pinA, int pinB, int stepsPerClick, IntConsumer clicks) {
        this.pinA = pinA;
        this.pinB = pinB;
        this.clicks = clicks;
        decoder = new QuadratureDecoder(stepsPerClick, false, false);
    }

    /** @throws ConfigurationException if both contacts are on the same pin */
    static void checkPins(int pinA, int pinB) {
        if (pinA == pinB) {
            throw new ConfigurationException("pinB", "pinA and pinB are both " + pinA + "; an encoder has two pins");
        }
    }

    /** Serves the pins until the thread is interrupted. */
    void serve(PinContacts.Opener opener, Runnable opened) {
        try (PinContacts pins = opener.open(List.of(pinA, pinB), this::changed)) {
            changed(pinA, pins.isClosed(pinA));
            changed(pinB, pins.isClosed(pinB));
            opened.run();
            pins.awaitInterrupt();
        }
    }

    synchronized void changed(int pin, boolean closed) {
        if (pin == pinA) {
            closedA = closed;
        } else {
            closedB = closed;
        }
        int turned = decoder.clicks(closedA, closedB);
        if (turned != 0) {
            clicks.accept(turned);
        }
    }
}
