// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.output;

import io.diuna.api.strip.StripFormat;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Turns display values into the bytes of one strip's wire in one pass. For the strip's thread; allocates nothing.
 *
 * <p>Each channel has a table of its own that holds the light already at its place among the bytes of a pixel, so a pixel
 * is put together from three or four look-ups and written at once.
 */
final class OutputStage {

    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private final int[] red;
    private final int[] green;
    private final int[] blue;
    private final int[] white;
    private final int channels;

    OutputStage(StripFormat format) {
        red = table(format, format.order().red());
        green = table(format, format.order().green());
        blue = table(format, format.order().blue());
        white = table(format, format.order().white());
        channels = format.order().channels();
    }

    /** Light by display value, at a place among the bytes of a pixel; dark where the place is -1. */
    private static int[] table(StripFormat format, int place) {
        int[] table = new int[256];
        for (int i = 0; i < 256 && place >= 0; i++) {
            table[i] = (int) Math.round(255 * Math.pow(i / 255.0, format.gamma())) << (8 * place);
        }
        return table;
    }

    /** Encodes all pixels, {@code 0xWWRRGGBB}, into the wire image. */
    void encode(int[] pixels, byte[] wire) {
        if (channels == 4) {
            for (int i = 0; i < pixels.length; i++) {
                WORD.set(wire, 4 * i, word(pixels[i]) | white[pixels[i] >>> 24]);
            }
            return;
        }
        int last = pixels.length - 1;
        for (int i = 0; i < last; i++) {
            WORD.set(wire, 3 * i, word(pixels[i])); // its fourth byte is the first of the next pixel, which follows
        }
        for (int i = 0; i < 3; i++) {
            wire[3 * last + i] = (byte) (word(pixels[last]) >>> (8 * i));
        }
    }

    private int word(int pixel) {
        return red[(pixel >>> 16) & 0xFF] | green[(pixel >>> 8) & 0xFF] | blue[pixel & 0xFF];
    }
}
