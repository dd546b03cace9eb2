// SPDX-License-Identifier: Apache-2.0
package io.diuna.api;

import org.jspecify.annotations.Nullable;

/** Refusal of a configuration value. Nothing was changed. */
public class ConfigurationException extends DiunaException {

    private static final long serialVersionUID = 1;

    private final String field;

    /**
     * Creates an exception without a cause.
     *
     * @param field name of the wrong field as the user wrote it, such as {@code parameters.speed}
     * @param message what is wrong with it and what would be right
     */
    public ConfigurationException(String field, String message) {
        this(field, message, null);
    }

    /**
     * Creates an exception.
     *
     * @param field name of the wrong field as the user wrote it
     * @param message what is wrong with it and what would be right
     * @param cause the underlying failure; null if there is none
     */
    public ConfigurationException(String field, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.field = field;
    }

    /**
     * Checks that a number is within its range.
     *
     * @param field name of the field
     * @param value the number to check
     * @param least the smallest valid number
     * @param most the greatest valid number
     * @throws ConfigurationException if the number is out of range or NaN
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

    /** {@return the name of the wrong field} */
    public String field() {
        return field;
    }
}
