// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.signal;

import io.diuna.api.signal.SignalReader;

/** Signal as one renderer follows it: its value is fixed for each frame. For the thread that renders; allocates nothing. */
public abstract sealed class SignalInput implements SignalReader permits SourceInput, OscillatorInput {

    private final String id;
    private double value;
    private double share;
    private boolean live;

    SignalInput(String id) {
        this.id = id;
    }

    /** Returns the id of the signal. Any thread. */
    public final String id() {
        return id;
    }

    /**
     * Moves on to a frame.
     *
     * @param nanos the instant of the frame on the platform's clock
     * @param zoneNanos the instant of the frame in the zone's time
     */
    public abstract void advance(long nanos, long zoneNanos);

    final void set(double newValue, double newShare, boolean isLive) {
        value = newValue;
        share = newShare;
        live = isLive;
    }

    @Override
    public final double value() {
        return value;
    }

    @Override
    public final double share() {
        return share;
    }

    @Override
    public final boolean isLive() {
        return live;
    }
}
