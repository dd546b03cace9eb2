// SPDX-License-Identifier: Apache-2.0
package io.diuna.driver.spi;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Encoder for chips with a clock line (APA102, SK9822): start frame of 32 zero bits, 4 bytes per pixel, end frame. One thread
 * at a time.
 */
final class ApaEncoder implements Encoder {

    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN)
            .withInvokeExactBehavior();

    private static final int START = 4;
    private static final int PIXEL = 4;

    private final int header;
    private final int pixels;
    private final byte[] image;

    /**
     * @param brightness global brightness of all LEDs, 1 to 31
     * @param tail length of the end frame in bytes
     */
    ApaEncoder(int pixels, int brightness, int tail) {
        this.pixels = pixels;
        header = (0xE0 | brightness) << 24;
        image = new byte[START + PIXEL * pixels + tail];
    }

    /**
     * Returns the length of the end frame in bytes. Each LED delays the data by half a clock, so the last of n LEDs needs
     * n / 2 more clocks. An SK9822 latches a frame at the next 32 zero bits, so they are appended.
     */
    static int tail(Chip chip, int pixels) {
        return Math.max(4, (pixels + 15) / 16) + (chip == Chip.SK9822 ? 4 : 0);
    }

    @Override
    public byte[] encode(byte[] wire) {
        byte[] to = image;
        int bright = header;
        for (int i = 0, from = 0, at = START; i < pixels; i++, from += 3, at += PIXEL) {
            INT.set(
                    to,
                    at,
                    bright | (wire[from] & 0xFF) << 16 | (wire[from + 1] & 0xFF) << 8 | (wire[from + 2] & 0xFF));
        }
        return to;
    }
}
