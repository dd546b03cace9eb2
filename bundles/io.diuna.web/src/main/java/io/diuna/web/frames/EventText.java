// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.frames;

import io.diuna.api.color.Rgb;
import jakarta.json.spi.JsonProvider;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.LongStream;

/** Encoder for server-sent events. Frames are built byte by byte, without a JSON library, because they are frequent. */
final class EventText {

    /** Keep-alive comment, which event sources ignore. */
    static final byte[] KEEP_ALIVE = utf8(": keep-alive\n\n");

    private static final JsonProvider JSON = JsonProvider.provider();
    private static final byte[] HEX = utf8("0123456789abcdef");

    private EventText() {}

    /** Encodes a {@code layout} event. */
    static byte[] layout(List<StripLength> strips, PictureForm form) {
        return utf8("event: layout\ndata: " + layoutJson(strips, form) + "\n\n");
    }

    /** Returns the layout as JSON. The {@code step} of a strip is there where only every n-th pixel is shown. */
    static String layoutJson(List<StripLength> strips, PictureForm form) {
        StringBuilder text = new StringBuilder("{\"strips\":[");
        String separator = "";
        for (StripLength strip : strips) {
            text.append(separator).append("{\"id\":").append(quoted(strip.id()));
            text.append(",\"length\":").append(strip.length());
            int step = form.step(strip.length());
            text.append(step > 1 ? ",\"step\":" + step : "").append('}');
            separator = ",";
        }
        return text.append("]}").toString();
    }

    /**
     * Encodes a {@code frame} event. Strips without a picture are left out.
     *
     * @param numbers frame number of each strip, or -1 if it has no picture
     * @param pixels pixels of each strip, packed {@code 0xWWRRGGBB}; white is shown as equal red, green and blue
     */
    static byte[] frame(List<StripLength> strips, long[] numbers, int[][] pixels, PictureForm form) {
        int room = 96;
        for (int i = 0; i < pixels.length; i++) {
            room += form.shown(pixels[i].length) * 6 + strips.get(i).id().length() * 6 + 8;
        }
        ByteArrayOutputStream text = new ByteArrayOutputStream(room);
        text.writeBytes(utf8("event: frame\ndata: {\"number\":" + newest(numbers) + ",\"strips\":{"));
        String separator = "";
        for (int i = 0; i < pixels.length; i++) {
            if (numbers[i] >= 0) {
                text.writeBytes(utf8(separator + quoted(strips.get(i).id()) + ":\""));
                text.writeBytes(hex(pixels[i], form));
                text.write('"');
                separator = ",";
            }
        }
        text.writeBytes(utf8("}}\n\n"));
        return text.toByteArray();
    }

    /** Returns the newest of these frame numbers, 0 if there is none. */
    static long newest(long[] numbers) {
        return Math.max(0, LongStream.of(numbers).max().orElse(0));
    }

    private static byte[] hex(int[] pixels, PictureForm form) {
        byte[] text = new byte[form.shown(pixels.length) * 6];
        int step = form.step(pixels.length);
        int at = 0;
        for (int i = 0; i < pixels.length; i += step) {
            int color = Rgb.withoutWhite(pixels[i]);
            for (int shift = 20; shift >= 0; shift -= 4) {
                text[at++] = HEX[color >>> shift & 0xF];
            }
        }
        return text;
    }

    private static String quoted(String text) {
        return JSON.createValue(text).toString();
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
