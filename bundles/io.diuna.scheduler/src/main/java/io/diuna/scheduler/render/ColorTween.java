// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.render;

import io.diuna.api.color.Rgb;
import io.diuna.platform.frame.Transition;

/**
 * A colour on its way to another: an animation's colour changes as softly as everything else.
 *
 * @param from the colour before
 * @param to the colour afterwards
 * @param start the instant of the change on the platform's clock
 * @param way how long it takes and how it spends its time
 */
public record ColorTween(int from, int to, long start, Transition way) {

    /** A colour that stays. */
    public static ColorTween still(int color) {
        return new ColorTween(color, color, 0, Transition.CUT);
    }

    /** From what is seen at this instant to another colour. */
    public ColorTween to(int color, long nanos, Transition transition) {
        return color == to ? this : new ColorTween(at(nanos), color, nanos, transition);
    }

    /** Whether it is there at this instant. */
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
