// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.render;

import io.diuna.api.animation.Frame;
import io.diuna.api.animation.Phase;
import io.diuna.api.animation.Waves;

/**
 * A phase that runs on: a straight line over the zone's time, bent at the instant at which its speed changes. It belongs
 * to the zone, so an updated plugin goes on where its predecessor is, and both see the same while they overlap.
 */
public final class Turns implements Phase {

    private record Line(double turns, long nanos, double turnsPerNano) {
        double at(long when) {
            return turns + (when - nanos) * turnsPerNano;
        }
    }

    private volatile Line line;

    Turns(double turnsPerSecond) {
        line = new Line(0, 0, turnsPerSecond / 1e9);
    }

    /** Changes the speed from this instant of the zone's time on. One thread at a time. */
    void setSpeed(double turnsPerSecond, long zoneNanos) {
        Line now = line;
        double speed = turnsPerSecond / 1e9;
        if (speed != now.turnsPerNano) {
            line = new Line(now.at(zoneNanos), zoneNanos, speed);
        }
    }

    @Override
    public double at(Frame frame) {
        return Waves.fraction(line.at(frame.nanos()));
    }

    @Override
    public double turns(Frame frame) {
        return line.at(frame.nanos());
    }
}
