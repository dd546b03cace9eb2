// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.light;

import io.diuna.api.strip.ColorOrder;
import org.jspecify.annotations.Nullable;

/**
 * Encoder of dimmed pictures: a long run of pixels with one level, such as a zone, by tables of its own, so that it costs what
 * bright pixels cost; shorter ones pixel by pixel, with the same result. For the bus thread.
 */
final class LevelEncoder {

    /** Pixels of a run for which tables are filled. */
    static final int LONG_RUN = 512;

    private final PackedEncoder pixelwise;
    private final Curves curves;
    private final @Nullable RunEncoder rounding;
    private final @Nullable RunEncoder dithering;
    private @Nullable RunEncoder prepared;
    private long preparedShares;

    /**
     * @param pixelwise encodes short runs, and all if white is extracted, for which there are no tables
     * @param extracts true if white is extracted
     */
    LevelEncoder(PackedEncoder pixelwise, Curves curves, ColorOrder order, boolean extracts) {
        this.pixelwise = pixelwise;
        this.curves = curves;
        rounding = extracts ? null : new PlainEncoder(order);
        dithering = extracts ? null : new DitherEncoder(order);
    }

    /**
     * Encodes all pixels, each dimmed by its share.
     *
     * @param cap share of all light in 1/65536, by which the tables of the pixelwise encoder were filled
     * @param dither true for temporal dithering
     * @return true if some light lies between two steps, so that the same pixels give other bytes the next time
     */
    boolean encode(int[] pixels, PixelShares shares, int cap, boolean dither, byte[] wire) {
        long[] offsets = PackedChannels.offsets(dither);
        long[] thresholds = PackedChannels.thresholds(pixelwise.nextFrame(), dither);
        RunEncoder tables = dither ? dithering : rounding;
        long seen = 0;
        for (int at = 0; at < pixels.length; ) {
            int end = shares.end(at);
            int share = shares.at(at);
            if (tables == null || end - at < LONG_RUN) {
                seen |= pixelwise.encodeDimmed(pixels, at, end, share, offsets, thresholds, wire);
            } else {
                prepare(tables, cap, share);
                seen |= tables.encode(pixels, at, end, offsets, thresholds, wire);
            }
            at = end;
        }
        return dither && (seen & PackedChannels.FRACTION) != 0;
    }

    /** Fills the tables, unless they were filled by these shares the last time. */
    private void prepare(RunEncoder tables, int cap, int share) {
        long shares = ((long) cap << 32) | share;
        if (tables != prepared || shares != preparedShares) {
            tables.prepare(curves, cap, share);
            prepared = tables;
            preparedShares = shares;
        }
    }
}
