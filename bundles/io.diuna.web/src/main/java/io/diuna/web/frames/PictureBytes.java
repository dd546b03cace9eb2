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
        return message(LAYOUT, json.length).put(json).array();
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
        ByteBuffer message = message(FRAME, length).putLong(EventText.newest(numbers));
        for (int i = 0; i < pixels.length; i++) {
            message.put((byte) (numbers[i] >= 0 ? 1 : 0));
            if (numbers[i] >= 0) {
                put(message, pixels[i], form.step(strips.get(i).length()));
            }
        }
        return message.array();
    }

    private static void put(ByteBuffer message, int[] pixels, int step) {
        for (int i = 0; i < pixels.length; i += step) {
            int color = Rgb.withoutWhite(pixels[i]);
            message.put((byte) (color >>> 16)).put((byte) (color >>> 8)).put((byte) color);
        }
    }

    private static ByteBuffer message(byte kind, int length) {
        return ByteBuffer.allocate(HEAD + length).put(kind).putInt(length);
    }
}
