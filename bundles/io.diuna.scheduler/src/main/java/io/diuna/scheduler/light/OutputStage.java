// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.light;

import io.diuna.api.ConfigurationException;
import io.diuna.api.strip.StripFormat;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Turns display values into the bytes of one strip's wire in one pass: gamma, brightness, white balance, white from
 * colours, ceiling and power limit, dither, colour order. Where there is a power limit, the picture is measured first. For
 * the strip's thread; allocates nothing for a frame.
 */
public final class OutputStage {

    /** Slower changes between two steps would be seen as flicker. */
    private static final long DITHER_PERIOD = TimeUnit.MILLISECONDS.toNanos(20);

    private final StripFormat format;
    private final BrightnessCap ceiling;
    private final Curves curves;
    private final boolean mayDither;
    private final @Nullable PowerLimit limit;
    private final PixelEncoder rounding;
    private final PixelEncoder dithering;
    private PixelEncoder pass;
    private int share = -1;
    private boolean betweenSteps;
    private boolean restless;

    /** A stage that knows nothing but the strip's own gamma. */
    public OutputStage(StripFormat format) {
        this(format, OutputSettings.PLAIN, new BrightnessCap());
    }

    /**
     * @throws ConfigurationException when these settings cannot be on such a strip
     */
    public OutputStage(StripFormat format, OutputSettings settings, BrightnessCap ceiling) {
        this.format = format;
        this.ceiling = ceiling;
        curves = new Curves(format, settings);
        mayDither = settings.dither() && format.wireNanos() <= DITHER_PERIOD;
        boolean extracts = format.order().white() >= 0 && settings.whiteExtraction();
        limit = settings.milliampsLimit() > 0 ? new PowerLimit(format, settings, curves) : null;
        rounding = extracts ? new WhiteEncoder(format.order(), false) : new PlainEncoder(format.order());
        dithering = extracts ? new WhiteEncoder(format.order(), true) : new DitherEncoder(format.order());
        pass = rounding;
    }

    /** Encodes all pixels, {@code 0xWWRRGGBB}, for a show that is never too slow for dither and needs no instants. */
    public void encode(int[] pixels, byte[] wire) {
        encode(pixels, wire, 0, 0);
    }

    /**
     * Encodes all pixels, {@code 0xWWRRGGBB}, into the wire image.
     *
     * @param now the instant, in nanoseconds
     * @param period the length of a frame of the show, in nanoseconds
     */
    public void encode(int[] pixels, byte[] wire, long now, long period) {
        int allowed = Math.min(ceiling.at(now), limit == null ? Curves.ONE : limit.share(pixels));
        prepare(allowed, mayDither && period <= DITHER_PERIOD);
        restless = pass.encode(pixels, wire);
    }

    /** Whether the same pixels would give other bytes the next time, so that a picture that stands still is not settled. */
    public boolean isRestless() {
        return restless || ceiling.glides();
    }

    private void prepare(int allowed, boolean dither) {
        boolean dimmed = allowed != share;
        if (dimmed) {
            share = allowed;
            betweenSteps = curves.areBetweenSteps(format.order().channels(), allowed);
        }
        PixelEncoder wanted = dither && betweenSteps ? dithering : rounding;
        if (dimmed || wanted != pass) {
            pass = wanted;
            pass.prepare(curves, allowed);
        }
    }
}
