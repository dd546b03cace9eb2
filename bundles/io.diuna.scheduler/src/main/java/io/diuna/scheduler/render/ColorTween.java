// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.render;

import io.diuna.api.color.Rgb;
import io.diuna.platform.frame.Transition;

/**
 * Tween from one colour to another, for an animation's colour parameter.
 *
 * @param from the colour before
 * @param to the colour afterwards
 * @param start the instant of the change on the platform's clock
 * @param way duration and easing
 */
public record ColorTween(int from, int to, long start, Transition way) {

    /** A constant colour. */
    public static ColorTween still(int color) {
        return new ColorTween(color, color, 0, Transition.CUT);
    }

    /** A tween from the colour at this instant to another, or to the same in another time. */
    public ColorTween to(int color, long nanos, Transition transition) {
        return color == to && over(nanos) ? this : new ColorTween(at(nanos), color, nanos, transition);
    }

    /** Returns true if the tween is over at this instant. */
    boolean over(long nanos) {
        return from == to || nanos - start >= nanos();
    }

    /** The colour at this instant. */
    int at(long nanos) {
        return over(nanos) ? to : Rgb.mix(from, to, way.easing().at(Math.max(0, nanos - start) / (double) nanos()));
    }

    private long nanos() {
        return way.kind() == Transition.Kind.CUT ? 0 : way.duration().toNanos();
    }
}
