// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.mix;

import io.diuna.platform.frame.Transition;
import io.diuna.scheduler.base.LevelPlane;

/**
 * Dimmer of a zone or of the master: the level at each instant, 0 (dark) to 65536 (full). Power and brightness keep their own
 * time. On begins from what is seen. Off dims what is seen, which gets no brighter meanwhile. For the frame thread.
 */
final class Dimmer {

    static final int FULL = LevelPlane.FULL;

    private final Tween brightness = new Tween();
    private final Tween power = new Tween();
    private DimTarget current;
    private int from;
    private int to;
    private int powerFrom;
    private int powerTo;

    /** True if the brightness rises since it was switched on, and not since it was set. */
    private boolean switchedOn;

    Dimmer(DimTarget first) {
        current = first;
        from = first.level();
        to = first.level();
        powerFrom = first.on() ? FULL : 0;
        powerTo = powerFrom;
    }

    /** The product of two levels; dark only if one of them is. */
    static int times(int one, int other) {
        return one == 0 || other == 0 ? 0 : Math.max(1, (int) (((long) one * other) >> 16));
    }

    /** Sets another target; one that was set before changes nothing. */
    void aim(DimTarget next, long nanos) {
        if (next == current) {
            return;
        }
        boolean switched = next.on() != current.on() || next.power() != current.power();
        boolean dimmed = next.brightness() != current.brightness();
        if (next.on()) {
            aimOn(next, next.on() != current.on(), switched, dimmed, nanos);
        } else {
            aimOff(next, switched, dimmed, nanos);
        }
        current = next;
    }

    private void aimOn(DimTarget next, boolean turned, boolean switched, boolean dimmed, long nanos) {
        if (dimmed) {
            fade(at(nanos), next.level(), next.brightness(), nanos);
        } else if (turned || (switched && switchedOn)) {
            fade(at(nanos), next.level(), next.power(), nanos);
        } else {
            return;
        }
        switchedOn = !dimmed;
        powerFrom = FULL;
        powerTo = FULL;
    }

    private void aimOff(DimTarget next, boolean switched, boolean dimmed, long nanos) {
        int now = between(from, to, brightness, nanos);
        if (dimmed) {
            fade(now, Math.min(now, next.level()), next.brightness(), nanos);
        } else if (to > now) {
            from = now;
            to = now;
        }
        if (switched) {
            powerFrom = between(powerFrom, powerTo, power, nanos);
            powerTo = 0;
            begin(power, next.power(), nanos);
        }
    }

    private void fade(int start, int end, Timing timing, long nanos) {
        from = start;
        to = end;
        begin(brightness, timing, nanos);
    }

    private static void begin(Tween tween, Timing timing, long nanos) {
        Transition transition = timing.transition();
        tween.begin(nanos, transition.lastingNanos(), transition.easing());
    }

    /** The level at this instant. */
    int at(long nanos) {
        return times(between(from, to, brightness, nanos), between(powerFrom, powerTo, power, nanos));
    }

    /**
     * How much the zone covers what is below it at this instant, 0 (nothing) to 65536 (all): it rises and falls while the zone gets
     * lit or dark, and is full at any other brightness.
     */
    int cover(long nanos) {
        int level = at(nanos);
        if (level == 0) {
            return 0;
        }
        if (powerTo == 0) {
            return between(powerFrom, powerTo, power, nanos);
        }
        int most = Math.max(from, to);
        return (from == 0 || to == 0) && level < most ? Math.max(1, (int) ((long) level * FULL / most)) : FULL;
    }

    private static int between(int from, int to, Tween tween, long nanos) {
        return from == to ? to : from + (int) (((long) (to - from) * tween.scaled(nanos, FULL)) >> 16);
    }

    /** Returns true if the level stays the same until another target is set. */
    boolean isOver(long nanos) {
        return (from == to || brightness.over(nanos)) && (powerFrom == powerTo || power.over(nanos));
    }

    /** Continues in place of another dimmer. */
    void copy(Dimmer other) {
        current = other.current;
        from = other.from;
        to = other.to;
        brightness.copy(other.brightness);
        powerFrom = other.powerFrom;
        powerTo = other.powerTo;
        power.copy(other.power);
        switchedOn = other.switchedOn;
    }
}
