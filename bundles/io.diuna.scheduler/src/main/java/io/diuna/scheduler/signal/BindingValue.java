// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.signal;

import io.diuna.platform.signal.SignalBinding;

/**
 * Value of one parameter of one renderer that follows a signal: smoothed by a low pass of the first order, which is exact
 * whatever frames are dropped. For the thread that renders; allocates nothing.
 */
public final class BindingValue {

    /** Distance to the signal's share at which the low pass has arrived. */
    private static final double ARRIVED = 1e-9;

    private final SignalBinding binding;
    private final SignalInput signal;
    private final boolean whole;
    private final double smoothNanos;
    private final double least;
    private final double most;
    private boolean begun;
    private long last;
    private long step;

    /** Share of the way to the signal that is gone in {@link #step}. */
    private double gain;

    private double share;
    private double value;

    /** @param whole true for an integer parameter, whose values are rounded */
    public BindingValue(SignalBinding binding, SignalRegistry signals, boolean whole) {
        this.binding = binding;
        this.whole = whole;
        signal = signals.follow(binding);
        smoothNanos = binding.smoothing().toNanos();
        least = Math.min(binding.from(), binding.to());
        most = Math.max(binding.from(), binding.to());
        value = binding.from();
    }

    /** Returns the binding. Any thread. */
    public SignalBinding binding() {
        return binding;
    }

    /**
     * Moves on to a frame.
     *
     * @param nanos the instant of the frame on the platform's clock
     * @param zoneNanos the instant of the frame in the zone's time
     */
    public void advance(long nanos, long zoneNanos) {
        signal.advance(nanos, zoneNanos);
        double target = signal.share();
        if (!begun || smoothNanos == 0 || Math.abs(target - share) < ARRIVED) {
            share = target;
        } else {
            share += (target - share) * gain(nanos - last);
        }
        double exact = binding.from() * (1 - share) + binding.to() * share; // exact at both ends
        value = Math.max(least, Math.min(most, whole ? Math.rint(exact) : exact));
        begun = true;
        last = nanos;
    }

    /** Returns the value in this frame, in the parameter's unit. */
    public double value() {
        return value;
    }

    /** The gain of a step of time: most frames have the same distance, so it is seldom calculated. */
    private double gain(long nanos) {
        if (nanos != step) {
            step = nanos;
            gain = nanos <= 0 ? 0 : 1 - Math.exp(-nanos / smoothNanos);
        }
        return gain;
    }
}
