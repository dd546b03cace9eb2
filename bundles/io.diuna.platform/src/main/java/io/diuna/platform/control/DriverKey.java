// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.control;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Configuration key of a strip.
 *
 * @param id the key
 * @param label display name
 * @param description user-facing text
 * @param type type of the value
 * @param list true if the key takes a list of values
 * @param required true if a value is required; never true if there is a default
 * @param initial default: a number, a text, a boolean, or a list of these; null for none
 * @param minimum smallest number, or shortest length of a text; null for none
 * @param maximum greatest number, or longest length of a text; null for none
 * @param options the only valid values; empty if all values are valid
 */
public record DriverKey(
        String id,
        String label,
        String description,
        Type type,
        boolean list,
        boolean required,
        @Nullable Object initial,
        @Nullable Double minimum,
        @Nullable Double maximum,
        List<Option> options) {

    /** Copies the options. */
    public DriverKey {
        options = List.copyOf(options);
    }

    /** Type of the values of a key. */
    public enum Type {
        /** Whole numbers. */
        WHOLE,
        /** Numbers. */
        NUMBER,
        /** Texts. */
        TEXT,
        /** Texts that are never shown. */
        PASSWORD,
        /** Booleans. */
        TOGGLE
    }

    /**
     * Option of a key.
     *
     * @param value the value
     * @param label display name
     */
    public record Option(Object value, String label) {}
}
