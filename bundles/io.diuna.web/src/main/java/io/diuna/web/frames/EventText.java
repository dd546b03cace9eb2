// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.frames;

import io.diuna.api.color.Rgb;
import jakarta.json.spi.JsonProvider;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Encoder for server-sent events. Frames are built byte by byte, without a JSON library, because they are frequent. */
final class EventText {

    /** Keep-alive comment, which event sources ignore. */
    static final byte[] KEEP_ALIVE = utf8(": keep-alive\n\n");

    private static final JsonProvider JSON = JsonProvider.provider();
    private static final byte[] HEX = utf8("0123456789abcdef");

    private EventText() {}

    /**
     * Strip in the live picture.
     *
     * @param id id of the strip
     * @param length number of pixels
     */
    record StripLength(String id, int length) {}

    /** Encodes a {@code layout} event. */
    static byte[] layout(List<StripLength> strips) {
        StringBuilder text = new StringBuilder("event: layout\ndata: {\"strips\":[");
        String separator = "";
        for (StripLength strip : strips) {
            text.append(separator).append("{\"id\":").append(quoted(strip.id()));
            text.append(",\"length\":").append(strip.length()).append('}');
            separator = ",";
        }
        return utf8(text.append("]}\n\n").toString());
    }

    /**
     * Encodes a {@code frame} event. Strips without a picture are left out.
     *
     * @param numbers frame number of each strip, or -1 if it has no picture
     * @param pixels pixels of each strip, packed {@code 0xWWRRGGBB}; white is shown as equal red, green and blue
     */
    static byte[] frame(List<StripLength> strips, long[] numbers, int[][] pixels) {
        int room = 96;
        long newest = 0;
        for (int i = 0; i < pixels.length; i++) {
            room += pixels[i].length * 6 + strips.get(i).id().length() * 6 + 8;
            newest = Math.max(newest, numbers[i]);
        }
        ByteArrayOutputStream text = new ByteArrayOutputStream(room);
        text.writeBytes(utf8("event: frame\ndata: {\"number\":" + newest + ",\"strips\":{"));
        String separator = "";
        for (int i = 0; i < pixels.length; i++) {
            if (numbers[i] >= 0) {
                text.writeBytes(utf8(separator + quoted(strips.get(i).id()) + ":\""));
                text.writeBytes(hex(pixels[i]));
                text.write('"');
                separator = ",";
            }
        }
        text.writeBytes(utf8("}}\n\n"));
        return text.toByteArray();
    }

    private static byte[] hex(int[] pixels) {
        byte[] text = new byte[pixels.length * 6];
        int at = 0;
        for (int pixel : pixels) {
            int color = Rgb.withoutWhite(pixel);
            for (int shift = 20; shift >= 0; shift -= 4) {
                text[at++] = HEX[color >>> shift & 0xF];
            }
        }
        return text;
    }

    private static String quoted(String text) {
        return JSON.createValue(text).toString();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
