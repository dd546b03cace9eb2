// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.library;

import io.diuna.api.ConfigurationException;
import io.diuna.control.zone.IdRules;
import io.diuna.platform.event.EventKind;
import java.util.function.Function;

/**
 * Kind of the entries of a {@link Library}, with their limits.
 *
 * @param name name in messages, such as {@code scene}
 * @param event kind of the event after a change
 * @param most greatest number of entries
 * @param id returns the id of an entry
 * @param label returns its name for people
 */
public record EntryKind<T>(String name, EventKind event, int most, Function<T, String> id, Function<T, String> label) {

    private static final int LONGEST_LABEL = 64;

    /**
     * Checks id and label of an entry.
     *
     * @throws ConfigurationException for field {@code id} or {@code label} if it is invalid
     */
    public void check(T entry) {
        IdRules.check(name, id.apply(entry));
        String text = label.apply(entry);
        if (text.isBlank() || text.length() > LONGEST_LABEL) {
            throw new ConfigurationException("label", "A label has 1 to " + LONGEST_LABEL + " characters");
        }
    }
}
