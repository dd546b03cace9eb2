// SPDX-License-Identifier: Apache-2.0
package io.diuna.animation.testkit;

import io.diuna.api.animation.Frame;
import io.diuna.api.animation.Phase;

/** Phase that runs on without a jump when its speed changes, as the platform's do. */
final class TestPhase implements Phase {

    private double turns;
    private double since;
    private double speed;
    private double renderedUntil;

    /** @param speed turns per second */
    TestPhase(double speed) {
        this.speed = speed;
    }

    /** Changes the speed, in turns per second, from the last rendered frame on. */
    void setSpeed(double newSpeed) {
        turns = at(renderedUntil);
        since = renderedUntil;
        speed = newSpeed;
    }

    private double at(double seconds) {
        return turns + (seconds - since) * speed;
    }

    @Override
    public double at(Frame frame) {
        double total = total(frame);
        return total - Math.floor(total);
    }

    @Override
    public double total(Frame frame) {
        renderedUntil = Math.max(renderedUntil, frame.seconds());
        return at(frame.seconds());
    }
}
