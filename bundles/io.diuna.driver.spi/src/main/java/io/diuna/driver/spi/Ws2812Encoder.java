// SPDX-License-Identifier: Apache-2.0
package io.diuna.driver.spi;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Encoder for chips without a clock line (WS2812, SK6812). Zero bytes come first, because an idle line may be high, which the
 * first LED would read as a pulse, and last, because the strip latches the frame after a pause.
 */
final class Ws2812Encoder implements Encoder {

    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN)
            .withInvokeExactBehavior();

    private final int[] codes;
    private final int step;
    private final int lead;
    private final int wireLength;
    private final byte[] image;

    /**
     * @param wireLength bytes of a frame
     * @param lead zero bytes before it
     * @param reset zero bytes after it, at least 1
     */
    Ws2812Encoder(Pulses pulses, int wireLength, int lead, int reset) {
        codes = pulses.codes();
        step = pulses.bits();
        this.wireLength = wireLength;
        this.lead = lead;
        image = new byte[lead + wireLength * step + reset];
    }

    @Override
    public byte[] encode(byte[] wire) {
        byte[] to = image;
        int[] table = codes;
        int width = step;
        int at = lead;
        // An int is written even if the code has 3 bytes: the next store, or the zero bytes at the end, cover the
        // fourth.
        for (int i = 0, end = wireLength; i < end; i++) {
            INT.set(to, at, table[wire[i] & 0xFF]);
            at += width;
        }
        return to;
    }
}
