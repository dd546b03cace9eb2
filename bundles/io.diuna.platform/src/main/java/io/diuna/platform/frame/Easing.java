// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.frame;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How a transition spends its time: from its start (0) to its end (1), both exact, never back. */
public enum Easing {
    LINEAR,
    QUAD_IN,
    QUAD_OUT,
    QUAD_IN_OUT,
    CUBIC_IN,
    CUBIC_OUT,
    CUBIC_IN_OUT;

    private final String id = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** What configuration and REST call it, such as {@code cubic-in-out}. */
    public String id() {
        return id;
    }

    /**
     * Finds an easing by its id.
     *
     * @throws IllegalArgumentException when there is none; the message lists them
     */
    public static Easing parse(String id) {
        for (Easing easing : values()) {
            if (easing.id.equals(id)) {
                return easing;
            }
        }
        throw new IllegalArgumentException("'" + id + "' is no easing; there are "
                + Arrays.stream(values()).map(Easing::id).collect(Collectors.joining(", ")));
    }

    /**
     * The share that is done. Allocates nothing.
     *
     * @param time 0 to 1
     * @return 0 to 1
     */
    public double at(double time) {
        return switch (this) {
            case LINEAR -> time;
            case QUAD_IN -> time * time;
            case QUAD_OUT -> 1 - (1 - time) * (1 - time);
            case QUAD_IN_OUT -> time < 0.5 ? 2 * time * time : 1 - 2 * (1 - time) * (1 - time);
            case CUBIC_IN -> time * time * time;
            case CUBIC_OUT -> 1 - (1 - time) * (1 - time) * (1 - time);
            case CUBIC_IN_OUT -> time < 0.5 ? 4 * time * time * time : 1 - 4 * (1 - time) * (1 - time) * (1 - time);
        };
    }
}
