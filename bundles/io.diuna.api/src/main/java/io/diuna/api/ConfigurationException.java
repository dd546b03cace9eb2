// SPDX-License-Identifier: Apache-2.0
package io.diuna.api;

import org.jspecify.annotations.Nullable;

/** A value that somebody set is not one that can be used; nothing was changed. */
public class ConfigurationException extends DiunaException {

    private static final long serialVersionUID = 1;

    private final String field;

    /**
     * @param field the name of the wrong field as the user wrote it, such as {@code parameters.speed}
     * @param message what is wrong with it and what would be right
     */
    public ConfigurationException(String field, String message) {
        this(field, message, null);
    }

    /**
     * @param field the name of the wrong field as the user wrote it
     * @param message what is wrong with it and what would be right
     * @param cause what was thrown underneath, if anything was
     */
    public ConfigurationException(String field, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.field = field;
    }

    /**
     * Checks that a number is within its range.
     *
     * @param field the name of the field
     * @param value what somebody set
     * @param least the smallest value that can be used
     * @param most the greatest value that can be used
     * @throws ConfigurationException when it is not, or is no number
     */
    public static void checkRange(String field, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new ConfigurationException(
                    field, field + " is " + plain(least) + " to " + plain(most) + ", not " + plain(value));
        }
    }

    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    /** The name of the wrong field. */
    public String field() {
        return field;
    }
}
