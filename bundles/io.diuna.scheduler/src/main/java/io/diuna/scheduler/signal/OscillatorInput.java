// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.signal;

import io.diuna.platform.signal.Oscillator;
import java.time.Duration;

/** Oscillator as a renderer follows it: a function of the zone's time, so that all parameters of a zone are in step. */
final class OscillatorInput extends SignalInput {

    private final Oscillator wave;
    private final double periodNanos;

    OscillatorInput(Oscillator wave, Duration period) {
        super(wave.id());
        this.wave = wave;
        periodNanos = period.toNanos();
    }

    @Override
    public void advance(long nanos, long zoneNanos) {
        double share = wave.at(zoneNanos / periodNanos);
        set(share, share, true);
    }
}
