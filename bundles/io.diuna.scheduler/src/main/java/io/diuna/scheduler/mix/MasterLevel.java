// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.mix;

import io.diuna.platform.frame.Transition;
import io.diuna.scheduler.loop.IdleGate;

/** Master brightness, 0 (dark) to 256 (full). Any thread sets it, the frame thread reads it. */
public final class MasterLevel {

    private static final int FULL = 256;

    /** A request, compared by identity: two requests for one level differ. */
    private static final class Request {
        final int level;
        final Transition transition;

        Request(int level, Transition transition) {
            this.level = level;
            this.transition = transition;
        }
    }

    private final IdleGate idleGate;
    private volatile Request request = new Request(FULL, Transition.CUT);
    private Request current = request;
    private int from = FULL;
    private final Tween tween = new Tween();

    MasterLevel(IdleGate idleGate) {
        this.idleGate = idleGate;
    }

    /**
     * Any thread: changes the level, from the next frame on.
     *
     * @param level 0 to 256
     */
    public void aim(int level, Transition transition) {
        request = new Request(level, transition);
        idleGate.wakeUp();
    }

    /** Frame thread: the level at this instant. */
    int at(long nanos) {
        Request next = request;
        if (next != current) {
            from = between(nanos);
            current = next;
            tween.begin(nanos, next.transition.lastingNanos(), next.transition.easing());
        }
        return between(nanos);
    }

    /** Frame thread: returns true if the level stays the same until the next request. */
    boolean still(long nanos) {
        return request == current && tween.over(nanos);
    }

    private int between(long nanos) {
        return from + (((current.level - from) * tween.share(nanos)) >> 8);
    }
}
