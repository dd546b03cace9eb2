// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.frame;

import io.diuna.api.animation.Easing;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Transition from one look of a zone to another.
 *
 * @param kind kind
 * @param duration duration, 0 to 10 minutes; ignored for {@link Kind#CUT}
 * @param easing easing
 */
public record Transition(Kind kind, Duration duration, Easing easing) {

    private static final Duration MAX_DURATION = Duration.ofMinutes(10);

    /** Immediate change. */
    public static final Transition CUT = new Transition(Kind.CUT, Duration.ZERO, Easing.LINEAR);

    /** Default: a crossfade of 400 ms. */
    public static final Transition DEFAULT =
            new Transition(Kind.CROSSFADE, Duration.ofMillis(400), Easing.CUBIC_IN_OUT);

    /**
     * Checks the duration.
     *
     * @throws IllegalArgumentException if it is negative or longer than 10 minutes
     */
    public Transition {
        if (duration.isNegative() || duration.compareTo(MAX_DURATION) > 0) {
            throw new IllegalArgumentException(
                    "A transition takes 0 to " + MAX_DURATION.toMillis() + " ms, not " + duration.toMillis() + " ms");
        }
    }

    /** Returns the duration in nanoseconds; 0 for a cut. */
    public long lastingNanos() {
        return kind == Kind.CUT ? 0 : duration.toNanos();
    }

    /** Kind of a transition. */
    public enum Kind {
        /** Immediate change. */
        CUT,
        /** Fade to black, then from black to the new look. */
        FADE,
        /** Crossfade between both looks. */
        CROSSFADE,
        /** The new look replaces the old one from the first pixel to the last. */
        WIPE,
        /** Pixels change one by one, in a pseudo-random order that is always the same. */
        DISSOLVE;

        private final String id = name().toLowerCase(Locale.ROOT);

        /** Returns the id in configuration and REST. */
        public String id() {
            return id;
        }

        /**
         * Returns the kind of an id.
         *
         * @throws IllegalArgumentException if there is none; the message lists the ids
         */
        public static Kind parse(String id) {
            for (Kind kind : values()) {
                if (kind.id.equals(id)) {
                    return kind;
                }
            }
            throw new IllegalArgumentException("'" + id + "' is not a kind of transition; valid are "
                    + Arrays.stream(values()).map(Kind::id).collect(Collectors.joining(", ")));
        }
    }
}
