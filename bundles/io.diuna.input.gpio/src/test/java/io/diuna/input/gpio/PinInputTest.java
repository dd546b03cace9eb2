// SPDX-License-Identifier: Apache-2.0
package io.diuna.input.gpio;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.input.gpio.pins.PinContacts;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PinInputTest {

    private int clicks;
    private long now;

    @AfterEach
    void clearFlag() {
        Thread.interrupted();
    }

    /** Pins that are all open, for a thread that is to end. */
    private static PinContacts pins(List<Integer> pins, PinContacts.Listener listener) {
        Thread.currentThread().interrupt();
        return new PinContacts() {
            @Override
            public boolean isClosed(int pin) {
                return false;
            }

            @Override
            public void close() {}
        };
    }

    @Test
    void anEncoderClicksInBothDirections() {
        EncoderInput encoder = new EncoderInput(5, 6, 4, by -> clicks += by);
        encoder.serve(PinInputTest::pins, () -> {});
        for (int pin : new int[] {5, 6}) {
            encoder.changed(pin, true);
        }
        for (int pin : new int[] {5, 6}) {
            encoder.changed(pin, false);
        }
        assertThat(clicks).isEqualTo(1);
        for (boolean closed : new boolean[] {true, false}) {
            encoder.changed(6, closed);
            encoder.changed(5, closed);
        }
        assertThat(clicks).isZero();
    }

    @Test
    void aButtonIsPressedOnceForEachPress() {
        ButtonInput button = new ButtonInput(22, TimeUnit.MILLISECONDS.toNanos(20), () -> now, () -> clicks++);
        button.serve(PinInputTest::pins, () -> {});
        for (int press = 0; press < 3; press++) {
            for (boolean closed : new boolean[] {true, false, true, false, true, false}) {
                now += TimeUnit.MILLISECONDS.toNanos(1);
                button.changed(22, closed);
            }
            now += TimeUnit.MILLISECONDS.toNanos(100);
        }
        assertThat(clicks).isEqualTo(3);
    }
}
