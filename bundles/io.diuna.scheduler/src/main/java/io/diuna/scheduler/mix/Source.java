// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.mix;

import io.diuna.api.frame.FramePriority;
import io.diuna.scheduler.loop.TripleBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What a zone shows: the moving picture of a renderer, or one colour. Read by the frame thread alone. */
public final class Source {

    private final @Nullable TripleBuffer moving;
    private final int[] still;

    private Source(@Nullable TripleBuffer moving, int[] still) {
        this.moving = moving;
        this.still = still;
    }

    /** The pictures that somebody draws into this buffer. */
    public static Source of(TripleBuffer buffer) {
        return new Source(buffer, new int[0]);
    }

    /** One colour over so many pixels. */
    public static Source of(int color, int length) {
        int[] pixels = new int[length];
        Arrays.fill(pixels, color);
        return new Source(null, pixels);
    }

    /** Whether there is a picture yet. */
    boolean ready() {
        return moving == null || moving.filled() || moving.refresh();
    }

    /** Submitted layers below this are not seen over it. */
    FramePriority priority() {
        return moving == null ? FramePriority.MANUAL : FramePriority.ANIMATION;
    }

    /** The newest picture. */
    int[] pixels() {
        if (moving == null) {
            return still;
        }
        moving.refresh();
        return moving.front();
    }
}
