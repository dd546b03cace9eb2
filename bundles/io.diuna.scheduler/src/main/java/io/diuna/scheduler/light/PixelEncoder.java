// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.light;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Encoder from display values to wire bytes, in one pass over the pixels. For one thread. */
abstract class PixelEncoder {

    /** Writes the four bytes of an int at once, the lowest first. */
    static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    /** Fills the tables; every light is multiplied by a share in 1/65536. */
    abstract void prepare(Curves curves, int share);

    /**
     * Encodes all pixels, {@code 0xWWRRGGBB}, to the wire bytes.
     *
     * @return true if some light lies between two steps, so that the same pixels give other bytes the next time
     */
    abstract boolean encode(int[] pixels, byte[] wire);

    /** Writes the three bytes of the last pixel, after which there is no room for a fourth. */
    static void writeLast(byte[] wire, int word) {
        for (int i = 0; i < 3; i++) {
            wire[wire.length - 3 + i] = (byte) (word >>> (8 * i));
        }
    }
}
