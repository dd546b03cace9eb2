// SPDX-License-Identifier: Apache-2.0
package io.diuna.driver.spi;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** For strips with a clock line: 32 bits of 0, four bytes a pixel, then as many clocks as the last pixel needs. */
final class ApaEncoder implements Encoder {

    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN)
            .withInvokeExactBehavior();

    private static final int START = 4;
    private static final int PIXEL = 4;

    private final int header;
    private final int pixels;
    private final byte[] image;

    /**
     * @param brightness of all LEDs, 1 to 31
     * @param tail bytes after the last pixel
     */
    ApaEncoder(int pixels, int brightness, int tail) {
        this.pixels = pixels;
        header = (0xE0 | brightness) << 24;
        image = new byte[START + PIXEL * pixels + tail];
    }

    /**
     * How many bytes follow the last pixel. Each LED passes the data on half a clock late, so the last of n needs n / 2
     * clocks more. An SK9822 shows a frame when the next 32 bits of 0 begin, so it gets them at once.
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
