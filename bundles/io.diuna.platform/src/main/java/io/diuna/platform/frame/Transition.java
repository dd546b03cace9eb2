// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.frame;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How one look of a zone becomes another.
 *
 * @param kind what is seen in between
 * @param duration how long it takes, 0 to 10 minutes; without meaning for {@link Kind#CUT}
 * @param easing how the time is spent
 */
public record Transition(Kind kind, Duration duration, Easing easing) {

    private static final Duration LONGEST = Duration.ofMinutes(10);

    /** At once. */
    public static final Transition CUT = new Transition(Kind.CUT, Duration.ZERO, Easing.LINEAR);

    /** What people get who ask for nothing else: a crossfade of 400 ms. */
    public static final Transition DEFAULT =
            new Transition(Kind.CROSSFADE, Duration.ofMillis(400), Easing.CUBIC_IN_OUT);

    /**
     * Checks the duration.
     *
     * @throws IllegalArgumentException when it is negative or longer than 10 minutes
     */
    public Transition {
        if (duration.isNegative() || duration.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "A transition takes 0 to " + LONGEST.toMillis() + " ms, not " + duration.toMillis() + " ms");
        }
    }

    /** How long it lasts in nanoseconds: nothing for a cut, whatever its duration. */
    public long lastingNanos() {
        return kind == Kind.CUT ? 0 : duration.toNanos();
    }

    /** What is seen between the old look and the new. */
    public enum Kind {
        /** Nothing: the new look is there at once. */
        CUT,
        /** The old look goes to black, then the new one comes from black. */
        FADE,
        /** The old look melts into the new one. */
        CROSSFADE,
        /** The new look moves in from the first pixel to the last. */
        WIPE,
        /** Pixel after pixel changes, in a scattered order that is always the same. */
        DISSOLVE;

        private final String id = name().toLowerCase(Locale.ROOT);

        /** What configuration and REST call it. */
        public String id() {
            return id;
        }

        /**
         * Finds a kind by its id.
         *
         * @throws IllegalArgumentException when there is none; the message lists them
         */
        public static Kind parse(String id) {
            for (Kind kind : values()) {
                if (kind.id.equals(id)) {
                    return kind;
                }
            }
            throw new IllegalArgumentException("'" + id + "' is no kind of transition; there are "
                    + Arrays.stream(values()).map(Kind::id).collect(Collectors.joining(", ")));
        }
    }
}
