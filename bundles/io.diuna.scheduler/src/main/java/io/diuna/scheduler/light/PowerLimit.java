// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.light;

import io.diuna.api.ConfigurationException;
import io.diuna.api.strip.StripFormat;

/**
 * Power limit: computes by how much a picture must be dimmed, so that its current stays within that of the power
 * supply. The current of a pixel is that of a dark one, and for each channel the current at full light, times the share
 * of its byte in 255.
 */
final class PowerLimit {

    /** Upper bound of the error per channel, in 1/256: 128 from rounding, 1 from each of three truncations. */
    private static final int ROUNDING = 128 + 3;

    /** The dither pattern repeats every 16 pixels. */
    private static final int BLOCK = 16;

    private final int[] red;
    private final int[] green;
    private final int[] blue;
    private final int[] white;
    private final boolean hasWhite;
    private final boolean extracts;
    private final double[] milliamps = new double[4];
    private final double available;

    /**
     * @throws ConfigurationException if the dark pixels alone exceed the power supply
     */
    PowerLimit(StripFormat format, OutputSettings settings, Curves curves) {
        red = new int[256];
        green = new int[256];
        blue = new int[256];
        white = new int[256];
        for (int value = 0; value < 256; value++) {
            red[value] = curves.light(0, value, Curves.ONE);
            green[value] = curves.light(1, value, Curves.ONE);
            blue[value] = curves.light(2, value, Curves.ONE);
            white[value] = curves.light(Curves.WHITE, value, Curves.ONE);
        }
        hasWhite = format.order().white() >= 0;
        extracts = hasWhite && settings.whiteExtraction();
        double rounding = 0;
        for (int channel = 0; channel < format.order().channels(); channel++) {
            double full = settings.milliampsPerPixel().get(channel);
            milliamps[channel] = full * curves.balance(channel) / Curves.ONE / Curves.FULL;
            rounding += full * ROUNDING / Curves.FULL;
        }
        double dark = format.pixels() * settings.milliampsPerPixel().get(4);
        available = settings.milliampsLimit() - dark - (format.pixels() + BLOCK) * rounding;
        if (available <= 0) {
            throw new ConfigurationException(
                    "milliampsLimit",
                    "milliampsLimit " + settings.milliampsLimit() + " leaves nothing for light: " + format.pixels()
                            + " dark pixels alone take " + Math.round(dark) + " mA");
        }
    }

    /** The share, in 1/65536, to which this picture must be dimmed. */
    int share(int[] pixels) {
        return share(milliamps(pixels));
    }

    /** The share, in 1/65536, to which this picture must be dimmed once each pixel is dimmed by its own. */
    int share(int[] pixels, PixelShares shares) {
        return share(milliamps(pixels, shares));
    }

    private int share(double wanted) {
        return wanted <= available ? Curves.ONE : (int) (Curves.ONE * (available / wanted));
    }

    private double milliamps(int[] pixels) {
        long reds = 0;
        long greens = 0;
        long blues = 0;
        long whites = 0;
        for (int pixel : pixels) {
            int own = pixel >>> 24;
            int r = red[(pixel >>> 16) & 0xFF];
            int g = green[(pixel >>> 8) & 0xFF];
            int b = blue[pixel & 0xFF];
            int common = extracts && own == 0 ? Math.min(r, Math.min(g, b)) : 0;
            reds += r - common;
            greens += g - common;
            blues += b - common;
            whites += white[own] + common;
        }
        return milliamps(reds, greens, blues, whites);
    }

    private double milliamps(int[] pixels, PixelShares shares) {
        long reds = 0;
        long greens = 0;
        long blues = 0;
        long whites = 0;
        int end = 0;
        int share = 0;
        for (int i = 0; i < pixels.length; i++) {
            if (i == end) {
                end = shares.end(i);
                share = shares.at(i);
            }
            int pixel = pixels[i];
            int own = pixel >>> 24;
            int r = red[(pixel >>> 16) & 0xFF];
            int g = green[(pixel >>> 8) & 0xFF];
            int b = blue[pixel & 0xFF];
            int common = extracts && own == 0 ? Math.min(r, Math.min(g, b)) : 0;
            reds += Curves.times(r - common, share);
            greens += Curves.times(g - common, share);
            blues += Curves.times(b - common, share);
            whites += Curves.times(white[own] + common, share);
        }
        return milliamps(reds, greens, blues, whites);
    }

    private double milliamps(long reds, long greens, long blues, long whites) {
        return reds * milliamps[0]
                + greens * milliamps[1]
                + blues * milliamps[2]
                + (hasWhite ? whites * milliamps[Curves.WHITE] : 0);
    }
}
