// SPDX-License-Identifier: Apache-2.0
package io.diuna.input.gpio.evdev;

import java.nio.ByteBuffer;

/**
 * Event of a Linux input device. Source: {@code struct input_event} of {@code linux/input.h}: time, type, code, value; the time
 * is two words of the machine.
 *
 * @param type type: 1 for keys, 2 for relative axes
 * @param code code of the key or axis
 * @param value of a key 1 pressed, 2 repeated, 0 released; of an axis how far it was moved
 */
public record InputEvent(int type, int code, int value) {

    /** Type of keys and buttons. */
    public static final int KEY = 1;

    /** Type of relative axes, such as dials and wheels. */
    public static final int AXIS = 2;

    private static final int BYTES_OF_CONTENT = 8;

    /** Returns the bytes of an event on a machine with words of so many bits. */
    public static int length(int bits) {
        return 2 * bits / 8 + BYTES_OF_CONTENT;
    }

    /**
     * Reads the next event.
     *
     * @param bytes in the byte order of the machine, at the start of an event; moved to its end
     * @param bits bits of a word
     */
    public static InputEvent read(ByteBuffer bytes, int bits) {
        int at = bytes.position() + 2 * bits / 8;
        bytes.position(bytes.position() + length(bits));
        return new InputEvent(bytes.getShort(at) & 0xFFFF, bytes.getShort(at + 2) & 0xFFFF, bytes.getInt(at + 4));
    }

    /** Returns how often the command of this key or axis is to run, with its sign: 0 for a release or a pause. */
    public int clicks() {
        return switch (type) {
            case KEY -> value > 0 ? 1 : 0;
            case AXIS -> value;
            default -> 0;
        };
    }
}
