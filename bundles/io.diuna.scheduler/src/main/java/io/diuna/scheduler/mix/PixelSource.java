// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.mix;

import io.diuna.api.layer.FramePriority;
import io.diuna.scheduler.base.TripleBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What a zone shows: the moving picture of a renderer, one colour, or what it showed before its layout was changed. Read by
 * the frame thread alone.
 */
public final class PixelSource {

    private final @Nullable TripleBuffer moving;
    private final int[] still;
    private @Nullable ZoneMix before;

    private PixelSource(@Nullable TripleBuffer moving, int[] still, @Nullable ZoneMix before) {
        this.moving = moving;
        this.still = still;
        this.before = before;
    }

    /** The pictures that somebody draws into this buffer. */
    public static PixelSource of(TripleBuffer buffer) {
        return new PixelSource(buffer, new int[0], null);
    }

    /** One colour over so many pixels. */
    public static PixelSource of(int color, int length) {
        int[] pixels = new int[length];
        Arrays.fill(pixels, color);
        return new PixelSource(null, pixels, null);
    }

    /** What another mix shows, as live as it is, stretched to this length. From now on nobody else may ask that mix. */
    static PixelSource of(ZoneMix before, int length) {
        return new PixelSource(null, new int[length], before);
    }

    /** Whether there is a picture yet. */
    boolean ready() {
        return moving == null || moving.filled() || moving.refresh();
    }

    /** Submitted layers below this are not seen over it. */
    FramePriority priority() {
        ZoneMix stretched = before;
        if (stretched != null) {
            return stretched.priority();
        }
        return moving == null ? FramePriority.MANUAL : FramePriority.ANIMATION;
    }

    /** The mix that it stretches, or null. */
    @Nullable
    ZoneMix before() {
        return before;
    }

    /** The newest picture. */
    int[] pixels(long nanos) {
        if (moving == null) {
            stretch(nanos);
            return still;
        }
        moving.refresh();
        return moving.front();
    }

    private void stretch(long nanos) {
        ZoneMix mix = before;
        if (mix != null) {
            Kernels.stretch(mix.picture(nanos), still);
            before = mix.representative();
        }
    }
}
