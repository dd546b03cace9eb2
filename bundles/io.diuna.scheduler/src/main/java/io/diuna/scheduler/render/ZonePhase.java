// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.render;

import io.diuna.api.animation.Frame;
import io.diuna.api.animation.Phase;
import io.diuna.api.animation.Waves;

/**
 * Continuous phase: a linear function of the zone's time, with a bend where its speed changes. It belongs to the zone,
 * so an updated plugin continues where its predecessor is, and both see the same phase while they overlap.
 */
public final class ZonePhase implements Phase {

    private record Line(double turns, long nanos, double turnsPerNano) {
        double at(long when) {
            return turns + (when - nanos) * turnsPerNano;
        }
    }

    private volatile Line line;
    private volatile long renderedUntil;

    ZonePhase(double turnsPerSecond) {
        line = new Line(0, 0, 0);
        setSpeed(turnsPerSecond, 0);
    }

    /** Changes the speed, from this instant of the zone's time on. One thread at a time. */
    void setSpeed(double turnsPerSecond, long zoneNanos) {
        Line now = line;
        double speed = Double.isFinite(turnsPerSecond) ? turnsPerSecond / 1e9 : 0; // a NaN would never go away
        if (speed != now.turnsPerNano) {
            long bend = Math.max(
                    zoneNanos,
                    renderedUntil); // frames are rendered ahead of time: the phase of rendered frames must not change
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
        if (nanos > renderedUntil) {
            renderedUntil = nanos;
        }
        return line.at(nanos);
    }
}
