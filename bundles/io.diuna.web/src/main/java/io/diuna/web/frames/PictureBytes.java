// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.frames;

import io.diuna.api.color.Rgb;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * Encoder for the binary picture: a sequence of messages, each of one byte for its kind, four for the length of the rest, and
 * the rest. All numbers are big-endian.
 */
final class PictureBytes {

    /** Kind of the layout: JSON as in the event of that name. */
    static final byte LAYOUT = 0;

    /**
     * Kind of a frame: its number in 8 bytes; then for each strip of the layout one byte, 1 with red, green and blue of each
     * pixel that is shown, or 0 without a picture.
     */
    static final byte FRAME = 1;

    /** Message without content. */
    static final byte[] KEEP_ALIVE = {2, 0, 0, 0, 0};

    private static final int HEAD = 5;

    private PictureBytes() {}

    /** Encodes a layout. */
    static byte[] layout(List<StripLength> strips, PictureForm form) {
        byte[] json = EventText.utf8(EventText.layoutJson(strips, form));
        byte[] message = new byte[HEAD + json.length];
        begin(message, LAYOUT).put(json);
        return message;
    }

    /**
     * Encodes a frame.
     *
     * @param numbers frame number of each strip, or -1 if it has no picture
     * @param pixels pixels of each strip, packed {@code 0xWWRRGGBB}; white is shown as equal red, green and blue
     */
    static byte[] frame(List<StripLength> strips, long[] numbers, int[][] pixels, PictureForm form) {
        int length = Long.BYTES;
        for (int i = 0; i < pixels.length; i++) {
            length += 1 + (numbers[i] >= 0 ? 3 * form.shown(pixels[i].length) : 0);
        }
        byte[] message = new byte[HEAD + length];
        ByteBuffer rest = begin(message, FRAME).putLong(EventText.newest(numbers));
        for (int i = 0; i < pixels.length; i++) {
            rest.put((byte) (numbers[i] >= 0 ? 1 : 0));
            if (numbers[i] >= 0) {
                put(rest, pixels[i], form.step(strips.get(i).length()));
            }
        }
        return message;
    }

    private static void put(ByteBuffer rest, int[] pixels, int step) {
        for (int i = 0; i < pixels.length; i += step) {
            int color = Rgb.withoutWhite(pixels[i]);
            rest.put((byte) (color >>> 16)).put((byte) (color >>> 8)).put((byte) color);
        }
    }

    /** Writes the head of a message, and returns what follows. */
    private static ByteBuffer begin(byte[] message, byte kind) {
        return ByteBuffer.wrap(message).put(kind).putInt(message.length - HEAD);
    }
}
