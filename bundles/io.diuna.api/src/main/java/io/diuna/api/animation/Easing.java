// SPDX-License-Identifier: Apache-2.0
package io.diuna.api.animation;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Easing of a motion or transition: maps time 0 to 1 to progress 0 to 1; both ends are exact, and it never decreases. */
public enum Easing {
    /** Constant speed. */
    LINEAR,
    /** Quadratic, slow at the start. */
    QUAD_IN,
    /** Quadratic, slow at the end. */
    QUAD_OUT,
    /** Quadratic, slow at both ends. */
    QUAD_IN_OUT,
    /** Cubic, slow at the start. */
    CUBIC_IN,
    /** Cubic, slow at the end. */
    CUBIC_OUT,
    /** Cubic, slow at both ends. */
    CUBIC_IN_OUT;

    private final String id = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** {@return the id in configuration and REST, such as {@code cubic-in-out}} */
    public String id() {
        return id;
    }

    /**
     * Returns the easing of an id.
     *
     * @param id an id, such as {@code cubic-in-out}
     * @return the easing
     * @throws IllegalArgumentException if there is none; the message lists the ids
     */
    public static Easing parse(String id) {
        for (Easing easing : values()) {
            if (easing.id.equals(id)) {
                return easing;
            }
        }
        throw new IllegalArgumentException("'" + id + "' is not an easing; valid are "
                + Arrays.stream(values()).map(Easing::id).collect(Collectors.joining(", ")));
    }

    /**
     * Returns the progress at a time. Allocates nothing.
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
