// SPDX-License-Identifier: Apache-2.0
package io.diuna.animation.testkit;

import io.diuna.api.animation.Frame;
import java.time.LocalDateTime;
import java.util.Arrays;

/** Frame of a renderer under test. */
final class StepFrame implements Frame {

    /** Frames per second. */
    static final double RATE = 60;

    private static final double NANOS_PER_SECOND = 1e9;
    private static final double SECONDS_PER_DAY = 86_400;

    private final int[] pixels;
    private final LocalDateTime start;
    private double seconds;
    private long heldUntil;

    StepFrame(int length, LocalDateTime start) {
        pixels = new int[length];
        this.start = start;
    }

    /** Begins the frame of an instant, in seconds. */
    void begin(double instant) {
        seconds = instant;
        heldUntil = 0;
    }

    /** Returns the instant up to which the picture holds; {@link Long#MAX_VALUE} for ever, and 0 if it does not. */
    long heldUntil() {
        return heldUntil;
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
        return Math.round(seconds * RATE); // 123 / 60.0 * 60 is a little less than 123
    }

    @Override
    public long nanos() {
        return (long) (seconds * NANOS_PER_SECOND);
    }

    @Override
    public double seconds() {
        return seconds;
    }

    @Override
    public double timeOfDay() {
        return secondsOfDays() % SECONDS_PER_DAY;
    }

    @Override
    public long epochDay() {
        return start.toLocalDate().toEpochDay() + (long) (secondsOfDays() / SECONDS_PER_DAY);
    }

    private double secondsOfDays() {
        return start.toLocalTime().toNanoOfDay() / NANOS_PER_SECOND + seconds;
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
    public void holdUntil(long nanos) {
        heldUntil = nanos;
    }
}
