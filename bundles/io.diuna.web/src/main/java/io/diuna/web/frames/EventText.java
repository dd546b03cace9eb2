// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.frames;

import jakarta.json.spi.JsonProvider;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes server-sent events. Frames are written by hand: they come often and are all alike. */
final class EventText {

    /** A sign of life, which viewers skip. */
    static final byte[] PULSE = utf8(": still here\n\n");

    private static final JsonProvider JSON = JsonProvider.provider();
    private static final byte[] HEX = utf8("0123456789abcdef");

    private EventText() {}

    /**
     * A strip as viewers see it.
     *
     * @param id its id
     * @param length how many pixels it has
     */
    record StripLength(String id, int length) {}

    /** {@code event: layout}. */
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
     * {@code event: frame}. Strips without a picture are left out.
     *
     * @param numbers for each strip the number of its frame, or -1
     * @param pixels for each strip its pixels, packed {@code 0xRRGGBB}
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
            for (int shift = 20; shift >= 0; shift -= 4) {
                text[at++] = HEX[pixel >>> shift & 0xF];
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
