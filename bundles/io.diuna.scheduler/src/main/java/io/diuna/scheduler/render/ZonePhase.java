// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.render;

import io.diuna.api.animation.Frame;
import io.diuna.api.animation.Phase;
import io.diuna.api.animation.Waves;
import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Continuous phase: a linear function of the zone's time, with a bend where its speed changes. It belongs to the zone,
 * so an updated plugin continues where its predecessor is, and both see the same phase while they overlap.
 *
 * <p>A speed that follows a signal bends it in each frame, so a bend allocates nothing: two lines take turns (a sequence lock with
 * two copies). A reader never waits for a writer; it reads again if a bend was published meanwhile.
 */
public final class ZonePhase implements Phase {

    private final double[] turns = new double[2];
    private final long[] nanos = new long[2];
    private final double[] turnsPerNano = new double[2];

    /** Number of bends; its lowest bit is the index of the present line. */
    private volatile long bends;

    private final AtomicBoolean writing = new AtomicBoolean();
    private volatile long renderedUntil;

    ZonePhase(double turnsPerSecond) {
        turnsPerNano[0] = perNano(turnsPerSecond);
    }

    /**
     * Changes the speed, from this instant of the zone's time on. Any thread; while another thread changes it, nothing happens.
     */
    void setSpeed(double turnsPerSecond, long zoneNanos) {
        double speed = perNano(turnsPerSecond);
        if (speed == turnsPerNano[(int) bends & 1] || !writing.compareAndSet(false, true)) {
            return;
        }
        long present = bends;
        int next = (int) (present + 1) & 1;
        // Frames are rendered ahead of time: the phase of rendered frames must not change.
        long bend = Math.max(zoneNanos, renderedUntil);
        double there = at(bend);
        VarHandle.storeStoreFence(); // a reader of what follows sees the bend before
        turns[next] = there;
        nanos[next] = bend;
        turnsPerNano[next] = speed;
        bends = present + 1;
        writing.set(false);
    }

    @Override
    public double at(Frame frame) {
        return Waves.fraction(total(frame));
    }

    @Override
    public double total(Frame frame) {
        long now = frame.nanos();
        if (now > renderedUntil) {
            renderedUntil = now;
        }
        return at(now);
    }

    private double at(long when) {
        long seen;
        double total;
        do {
            seen = bends;
            int line = (int) seen & 1;
            total = turns[line] + (when - nanos[line]) * turnsPerNano[line];
            VarHandle.loadLoadFence();
        } while (bends != seen);
        return total;
    }

    private static double perNano(double turnsPerSecond) {
        return Double.isFinite(turnsPerSecond) ? turnsPerSecond / 1e9 : 0; // a NaN would never go away
    }
}
