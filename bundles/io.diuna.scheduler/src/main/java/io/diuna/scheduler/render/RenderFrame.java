// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.render;

import io.diuna.api.animation.Frame;
import java.util.Arrays;

/** Frame passed to a renderer; one object per renderer, reused for each frame. For the thread that renders. */
public final class RenderFrame implements Frame {

    private int[] pixels = new int[0];
    private long number;
    private long nanos;
    private boolean still;

    void begin(int[] newPixels, long newNumber, long newNanos) {
        still = false;
        pixels = newPixels;
        number = newNumber;
        nanos = newNanos;
    }

    @Override
    public int[] pixels() {
        return pixels;
    }

    @Override
    public int length() {
        return pixels.length;
    }

    @Override
    public long number() {
        return number;
    }

    @Override
    public long nanos() {
        return nanos;
    }

    @Override
    public double seconds() {
        return nanos / 1e9;
    }

    @Override
    public double timeOfDay() {
        return 0;
    }

    @Override
    public long epochDay() {
        return 0;
    }

    @Override
    public void fill(int color) {
        Arrays.fill(pixels, color);
    }

    @Override
    public void holdStill() {
        still = true;
    }

    /** Returns true if the renderer called {@link #holdStill} for this frame. */
    boolean isStill() {
        return still;
    }
}
