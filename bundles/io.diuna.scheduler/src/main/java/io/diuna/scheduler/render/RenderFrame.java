// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.render;

import io.diuna.api.animation.Frame;
import java.util.Arrays;

/** Frame passed to a renderer; one object per renderer, reused for each frame. For the thread that renders. */
public final class RenderFrame implements Frame {

    private final WallClock wall;
    private int[] pixels = new int[0];
    private long platformNanos;
    private long number;
    private long nanos;
    private boolean still;

    /** @param wall local time at instants of the platform's clock */
    RenderFrame(WallClock wall) {
        this.wall = wall;
    }

    /**
     * Begins a frame.
     *
     * @param newNanos its instant on the zone's clock
     * @param newPlatformNanos its instant on the platform's clock
     */
    void begin(int[] newPixels, long newNumber, long newNanos, long newPlatformNanos) {
        platformNanos = newPlatformNanos;
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
        return wall.secondOfDay(platformNanos);
    }

    @Override
    public long epochDay() {
        return wall.epochDay(platformNanos);
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
