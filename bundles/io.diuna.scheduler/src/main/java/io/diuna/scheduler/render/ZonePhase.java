// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.render;

import io.diuna.api.animation.Frame;
import io.diuna.api.animation.Phase;
import io.diuna.api.animation.Waves;

/**
 * A phase that runs on: a straight line over the zone's time, bent at the instant at which its speed changes. It belongs
 * to the zone, so an updated plugin goes on where its predecessor is, and both see the same while they overlap.
 */
public final class ZonePhase implements Phase {

    private record Line(double turns, long nanos, double turnsPerNano) {
        double at(long when) {
            return turns + (when - nanos) * turnsPerNano;
        }
    }

    private volatile Line line;
    private volatile long drawn;

    ZonePhase(double turnsPerSecond) {
        line = new Line(0, 0, 0);
        setSpeed(turnsPerSecond, 0);
    }

    /** Changes the speed from this instant of the zone's time on. One thread at a time. */
    void setSpeed(double turnsPerSecond, long zoneNanos) {
        Line now = line;
        double speed = Double.isFinite(turnsPerSecond) ? turnsPerSecond / 1e9 : 0; // one NaN would stay for ever
        if (speed != now.turnsPerNano) {
            long bend = Math.max(zoneNanos, drawn); // frames are drawn ahead of time: what was drawn stays true
            line = new Line(now.at(bend), bend, speed);
        }
    }

    @Override
    public double at(Frame frame) {
        return Waves.fraction(total(frame));
    }

    @Override
    public double total(Frame frame) {
        long nanos = frame.nanos();
        if (nanos > drawn) {
            drawn = nanos;
        }
        return line.at(nanos);
    }
}
