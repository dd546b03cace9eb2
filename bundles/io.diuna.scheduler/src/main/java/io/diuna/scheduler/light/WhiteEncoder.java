// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.light;

import io.diuna.api.strip.ColorOrder;

/**
 * White extraction: replaces the common part of red, green and blue by the white LED. It works on light, not on display
 * values, so that the hue stays. Leaves pixels that use the white channel themselves.
 */
final class WhiteEncoder extends PackedEncoder {

    private final int[] red = new int[256];
    private final int[] green = new int[256];
    private final int[] blue = new int[256];
    private final int[] white = new int[256];
    private final int[] balance = new int[3];
    private final int redShift;
    private final int greenShift;
    private final int blueShift;
    private final int whiteShift;
    private final boolean dither;

    /**
     * @param order a colour order with white
     * @param dither true for temporal dithering
     */
    WhiteEncoder(ColorOrder order, boolean dither) {
        super(order);
        this.dither = dither;
        redShift = 16 * order.red();
        greenShift = 16 * order.green();
        blueShift = 16 * order.blue();
        whiteShift = 16 * order.white();
    }

    @Override
    void prepare(Curves curves, int share) {
        for (int value = 0; value < 256; value++) {
            red[value] = curves.light(0, value, share);
            green[value] = curves.light(1, value, share);
            blue[value] = curves.light(2, value, share);
            white[value] = curves.light(Curves.WHITE, value, share);
        }
        for (int channel = 0; channel < balance.length; channel++) {
            balance[channel] = curves.balance(channel);
        }
    }

    @Override
    boolean encode(int[] pixels, byte[] wire) {
        long[] thresholds = PackedChannels.thresholds(nextFrame());
        long seen = 0;
        for (int i = 0; i < pixels.length; i++) {
            long channels = light(pixels[i]) + PackedChannels.CENTRE;
            seen |= channels;
            WORD.set(
                    wire,
                    4 * i,
                    PackedChannels.pack(channels + (dither ? thresholds[i & 15] : PackedChannels.NEAREST)));
        }
        return dither && (seen & PackedChannels.FRACTION) != 0;
    }

    @Override
    long light(int pixel) {
        int own = pixel >>> 24;
        int r = red[(pixel >>> 16) & 0xFF];
        int g = green[(pixel >>> 8) & 0xFF];
        int b = blue[pixel & 0xFF];
        int common = own == 0 ? Math.min(r, Math.min(g, b)) : 0;
        return ((long) Curves.times(r - common, balance[0]) << redShift)
                | ((long) Curves.times(g - common, balance[1]) << greenShift)
                | ((long) Curves.times(b - common, balance[2]) << blueShift)
                | ((long) (white[own] + common) << whiteShift);
    }
}
