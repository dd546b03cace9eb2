// SPDX-License-Identifier: Apache-2.0
package io.diuna.animation.testkit;

import io.diuna.api.signal.SignalReader;

/** Signal of 0 to 1 whose value the test sets. */
final class TestSignal implements SignalReader {

    private double value;
    private boolean live;

    /** Sets the value, 0 to 1. */
    void publish(double newValue) {
        value = Math.max(0, Math.min(1, newValue));
        live = true;
    }

    @Override
    public double value() {
        return value;
    }

    @Override
    public double share() {
        return value;
    }

    @Override
    public boolean isLive() {
        return live;
    }
}
