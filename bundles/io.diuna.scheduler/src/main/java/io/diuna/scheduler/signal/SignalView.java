// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.signal;

import io.diuna.api.signal.Signal;
import java.util.concurrent.TimeUnit;

/**
 * View of a published signal, as one reader sees it: at rest before the first value, and while the last one is too old. The age
 * counts from the instant at which the reader first sees a value. One thread at a time; allocates nothing.
 */
final class SignalView {

    private final Signal signal;
    private final long timeoutNanos;
    private long updates;
    private long changed;
    private boolean live;
    private double value;

    SignalView(Signal signal) {
        this.signal = signal;
        timeoutNanos = TimeUnit.NANOSECONDS.convert(signal.timeout()); // saturates
        value = signal.restingValue();
    }

    /** Moves on to an instant of the platform's clock. */
    void advance(long nanos) {
        long count = signal.updates();
        if (count != updates) {
            updates = count;
            changed = nanos;
        }
        live = count != 0 && (timeoutNanos == 0 || nanos - changed <= timeoutNanos);
        value = live ? signal.value() : signal.restingValue();
    }

    Signal signal() {
        return signal;
    }

    boolean isLive() {
        return live;
    }

    double value() {
        return value;
    }

    /** A value as a share of the signal's range, 0 to 1. */
    double share(double of) {
        return (of - signal.minimum()) / (signal.maximum() - signal.minimum());
    }
}
