// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.output;

import io.diuna.api.strip.StripFormat;

/** Turns display values into the bytes of one strip's wire in one pass. For the strip's thread; allocates nothing. */
final class OutputStage {

    private final byte[] light = new byte[256];
    private final int channels;
    private final int red;
    private final int green;
    private final int blue;
    private final int white;

    OutputStage(StripFormat format) {
        for (int i = 0; i < 256; i++) {
            light[i] = (byte) Math.round(255 * Math.pow(i / 255.0, format.gamma()));
        }
        channels = format.order().channels();
        red = format.order().red();
        green = format.order().green();
        blue = format.order().blue();
        white = format.order().white();
    }

    /** Encodes all pixels, {@code 0xWWRRGGBB}, into the wire image. */
    void encode(int[] pixels, byte[] wire) {
        int at = 0;
        for (int pixel : pixels) {
            wire[at + red] = light[(pixel >>> 16) & 0xFF];
            wire[at + green] = light[(pixel >>> 8) & 0xFF];
            wire[at + blue] = light[pixel & 0xFF];
            if (white >= 0) {
                wire[at + white] = light[pixel >>> 24];
            }
            at += channels;
        }
    }
}
