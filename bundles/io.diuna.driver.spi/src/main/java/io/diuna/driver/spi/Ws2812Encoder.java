// SPDX-License-Identifier: Apache-2.0
package io.diuna.driver.spi;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * For strips without a clock line. Silence comes first, because the line may have rested high, which the first LED would
 * take for a pulse; and last, because the strip shows a frame when nothing more comes.
 */
final class Ws2812Encoder implements Encoder {

    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN)
            .withInvokeExactBehavior();

    private final int[] codes;
    private final int step;
    private final int lead;
    private final int values;
    private final byte[] image;

    /**
     * @param values bytes of a frame
     * @param lead bytes of silence before it
     * @param reset bytes of silence after it, at least 1
     */
    Ws2812Encoder(Pulses pulses, int values, int lead, int reset) {
        codes = pulses.codes();
        step = pulses.bits();
        this.values = values;
        this.lead = lead;
        image = new byte[lead + values * step + reset];
    }

    @Override
    public byte[] encode(byte[] wire) {
        byte[] to = image;
        int[] table = codes;
        int width = step;
        int at = lead;
        // Four bytes are written even where three are meant: the next store, or the silence at the end, covers the
        // last.
        for (int i = 0, end = values; i < end; i++) {
            INT.set(to, at, table[wire[i] & 0xFF]);
            at += width;
        }
        return to;
    }
}
