// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.control;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One key of a strip's configuration.
 *
 * @param id the key
 * @param label what people call it
 * @param description what it does, in words for people
 * @param type what its values are
 * @param list whether it takes a list of them
 * @param required whether it must be given; never where there is a default
 * @param initial the value that it has when it is not set: a number, a text, a switch, or a list of these; null for none
 * @param minimum the least number, or the least length of a text; null for none
 * @param maximum the greatest number, or the greatest length of a text; null for none
 * @param options the only values that there are; empty when there is a choice of all
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

    /** Keeps its own copy of the options. */
    public DriverKey {
        options = List.copyOf(options);
    }

    /** What the values of a key are. */
    public enum Type {
        /** Whole numbers. */
        WHOLE,
        /** Numbers. */
        NUMBER,
        /** Texts. */
        TEXT,
        /** Texts that are not shown. */
        PASSWORD,
        /** On or off. */
        TOGGLE
    }

    /**
     * A value to choose.
     *
     * @param value the value
     * @param label what people call it
     */
    public record Option(Object value, String label) {}
}
