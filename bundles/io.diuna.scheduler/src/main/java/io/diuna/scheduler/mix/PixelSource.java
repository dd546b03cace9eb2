// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.mix;

import io.diuna.api.layer.FramePriority;
import io.diuna.scheduler.base.TripleBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Picture source of a zone: the pictures of a renderer, one colour, or the picture of the zone before its layout
 * changed. For the frame thread.
 */
public final class PixelSource {

    private final @Nullable TripleBuffer moving;
    private final int[] still;
    private @Nullable ZoneMix stretched;

    private PixelSource(@Nullable TripleBuffer moving, int[] still, @Nullable ZoneMix stretched) {
        this.moving = moving;
        this.still = still;
        this.stretched = stretched;
    }

    /** A source of the pictures that are published in this buffer. */
    public static PixelSource of(TripleBuffer buffer) {
        return new PixelSource(buffer, new int[0], null);
    }

    /** A source of one colour for so many pixels. */
    public static PixelSource of(int color, int length) {
        int[] pixels = new int[length];
        Arrays.fill(pixels, color);
        return new PixelSource(null, pixels, null);
    }

    /**
     * A source of the live picture of another mix, stretched to this length. The source becomes the only reader of that
     * mix.
     */
    static PixelSource of(ZoneMix stretched, int length) {
        return new PixelSource(null, new int[length], stretched);
    }

    /** Returns true if there is a picture. */
    boolean ready() {
        return moving == null || moving.filled() || moving.refresh();
    }

    /** The priority of the source: submitted layers below it are hidden. */
    FramePriority priority() {
        ZoneMix mix = stretched;
        if (mix != null) {
            return mix.priority();
        }
        return moving == null ? FramePriority.MANUAL : FramePriority.ANIMATION;
    }

    /** The mix that the source stretches, or null. */
    @Nullable
    ZoneMix stretched() {
        return stretched;
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
        ZoneMix mix = stretched;
        if (mix != null) {
            Kernels.stretch(mix.picture(nanos), still);
            stretched = mix.representative();
        }
    }
}
