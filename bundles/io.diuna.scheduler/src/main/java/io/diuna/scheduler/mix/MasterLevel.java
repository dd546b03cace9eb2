// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.mix;

import io.diuna.platform.frame.Transition;
import io.diuna.scheduler.loop.IdleGate;

/** The level of everything, 0 (dark) to 256 (full). Any thread aims, the frame thread reads. */
public final class MasterLevel {

    private static final int FULL = 256;

    /** Each is one of its own, so two of them are never equal. */
    private static final class Order {
        final int level;
        final Transition transition;

        Order(int level, Transition transition) {
            this.level = level;
            this.transition = transition;
        }
    }

    private final IdleGate rest;
    private volatile Order order = new Order(FULL, Transition.CUT);
    private Order taken = order;
    private int from = FULL;
    private final Tween glide = new Tween();

    MasterLevel(IdleGate rest) {
        this.rest = rest;
    }

    /**
     * Goes to another level from the next frame on; any thread.
     *
     * @param level 0 to 256
     */
    public void aim(int level, Transition transition) {
        order = new Order(level, transition);
        rest.wakeUp();
    }

    /** Frame thread: the level at this instant. */
    int at(long nanos) {
        Order next = order;
        if (next != taken) {
            from = between(nanos);
            taken = next;
            glide.begin(nanos, next.transition.lastingNanos(), next.transition.easing());
        }
        return between(nanos);
    }

    /** Frame thread: whether it stays as it is until somebody aims again. */
    boolean still(long nanos) {
        return order == taken && glide.over(nanos);
    }

    private int between(long nanos) {
        return from + (((taken.level - from) * glide.share(nanos)) >> 8);
    }
}
