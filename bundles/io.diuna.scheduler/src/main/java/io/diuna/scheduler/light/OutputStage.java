// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.light;

import io.diuna.api.ConfigurationException;
import io.diuna.api.strip.StripFormat;
import io.diuna.scheduler.base.LevelPlane;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Encodes display values to the wire bytes of one strip in one pass: gamma, brightness, white balance, white
 * extraction, brightness cap, power limit, dithering, colour order. A power limit measures the picture first. For the
 * bus thread; no allocation per frame.
 */
public final class OutputStage {

    /** The longest frame period with dithering: slower alternation would be visible as flicker. */
    private static final long DITHER_PERIOD = TimeUnit.MILLISECONDS.toNanos(20);

    /** The least light of dimmed white, in 1/256 of a step: the least that is rounded to a step. */
    private static final int HALF_STEP = 128;

    /** The least light of dimmed white with dithering, in 1/256 of a step: a step in one of four frames. */
    private static final int QUARTER_STEP = 64;

    private final StripFormat format;
    private final BrightnessCap brightnessCap;
    private final Curves curves;
    private final boolean mayDither;
    private final @Nullable PowerLimit limit;
    private final @Nullable RgbConversion conversion;
    private final PixelEncoder rounding;
    private final PackedEncoder dithering;
    private final LevelEncoder dimmed;
    private final PixelShares shares;
    private PixelEncoder encoder;
    private int share = -1;
    private boolean prepared;
    private boolean betweenSteps;
    private boolean unsettled;

    /** A stage without any correction but the format's gamma. */
    public OutputStage(StripFormat format) {
        this(format, OutputSettings.PLAIN, new BrightnessCap());
    }

    /**
     * @throws ConfigurationException if the settings do not fit this format
     */
    public OutputStage(StripFormat format, OutputSettings settings, BrightnessCap brightnessCap) {
        this.format = format;
        this.brightnessCap = brightnessCap;
        curves = new Curves(format, settings);
        mayDither = settings.dither() && format.wireNanos() <= DITHER_PERIOD;
        boolean hasWhite = format.order().white() >= 0;
        boolean extracts = hasWhite && settings.whiteExtraction();
        conversion = hasWhite ? null : new RgbConversion();
        limit = settings.milliampsLimit() > 0 ? new PowerLimit(format, settings, curves) : null;
        rounding = extracts ? new WhiteEncoder(format.order(), false) : new PlainEncoder(format.order());
        dithering = extracts ? new WhiteEncoder(format.order(), true) : new DitherEncoder(format.order());
        dimmed = new LevelEncoder(dithering, curves, format.order(), extracts);
        shares = new PixelShares(curves.isLinear());
        encoder = rounding;
    }

    /** Encodes all pixels, {@code 0xWWRRGGBB}, without regard to frame period and time. */
    public void encode(int[] pixels, byte[] wire) {
        encode(pixels, wire, 0, 0);
    }

    /** Encodes all pixels, {@code 0xWWRRGGBB}, none of which is dimmed. */
    public void encode(int[] pixels, byte[] wire, long now, long period) {
        encode(pixels, LevelPlane.NONE, wire, now, period);
    }

    /**
     * Encodes all pixels, {@code 0xWWRRGGBB}, to the wire bytes.
     *
     * @param levels the levels that they are dimmed by
     * @param now the present instant in nanoseconds
     * @param period the frame period in nanoseconds
     */
    public void encode(int[] pixels, LevelPlane levels, byte[] wire, long now, long period) {
        int[] shown = conversion == null ? pixels : conversion.apply(pixels);
        int cap = brightnessCap.at(now);
        boolean dither = mayDither && period <= DITHER_PERIOD;
        if (levels.isFull()) {
            setShare(Math.min(cap, limit == null ? Curves.ONE : limit.share(shown)));
            prepare(dither && betweenSteps ? dithering : rounding);
            unsettled = encoder.encode(shown, wire);
        } else {
            shares.begin(levels, curves.leastShare(cap, dither && !curves.isLinear() ? QUARTER_STEP : HALF_STEP));
            setShare(Math.min(cap, limit == null ? Curves.ONE : limit.share(shown, shares)));
            prepare(dithering);
            unsettled = dimmed.encode(shown, shares, share, dither && betweenSteps, wire);
        }
    }

    /**
     * Returns true if the same pixels would give other bytes the next time: while dithering, or while the brightness
     * cap moves.
     */
    public boolean isUnsettled() {
        return unsettled || brightnessCap.isMoving();
    }

    private void setShare(int newShare) {
        if (newShare != share) {
            share = newShare;
            betweenSteps = curves.areBetweenSteps(format.order().channels(), newShare);
            prepared = false;
        }
    }

    private void prepare(PixelEncoder wanted) {
        if (!prepared || wanted != encoder) {
            encoder = wanted;
            encoder.prepare(curves, share);
            prepared = true;
        }
    }
}
