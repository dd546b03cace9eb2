// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.render;

import io.diuna.api.animation.Frame;
import java.util.Arrays;

/** Frame passed to a renderer; one object per renderer, reused for each frame. For the thread that renders. */
public final class RenderFrame implements Frame {

    /** Holds that last longer are endless: 146 years, so that instants on the platform's clock can be compared. */
    static final long LONGEST_HOLD = Long.MAX_VALUE / 2;

    private final WallClock wall;
    private int[] pixels = new int[0];
    private long platformNanos;
    private long number;
    private long nanos;
    private long heldUntil;

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
        pixels = newPixels;
        number = newNumber;
        nanos = newNanos;
        heldUntil = newNanos;
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
        heldUntil = Long.MAX_VALUE;
    }

    @Override
    public void holdUntil(long until) {
        heldUntil = until;
    }

    /** Returns for how long the picture stays the same, in nanoseconds from the instant of the frame on; 0 if it does not. */
    long heldNanos() {
        return heldUntil <= nanos ? 0 : Math.min(heldUntil, LONGEST_HOLD) - nanos;
    }
}
