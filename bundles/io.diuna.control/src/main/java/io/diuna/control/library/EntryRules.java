// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.library;

import io.diuna.api.ConfigurationException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Rules that the entries of all libraries share. */
public final class EntryRules {

    private static final int LONGEST_LABEL = 64;

    private EntryRules() {}

    /**
     * Checks a label.
     *
     * @throws ConfigurationException for field {@code label} if it is blank or too long
     */
    public static void checkLabel(String label) {
        if (label.isBlank() || label.length() > LONGEST_LABEL) {
            throw new ConfigurationException("label", "A label has 1 to " + LONGEST_LABEL + " characters");
        }
    }

    /**
     * Checks that there is room for a new entry.
     *
     * @param most largest number of entries
     * @param plural user-facing name of the entries, such as {@code playlists}
     * @throws ConfigurationException for field {@code id} if there is none
     */
    public static <T> void checkRoom(Library<T> library, String id, int most, String plural) {
        if (library.find(id).isEmpty() && library.all().size() >= most) {
            throw new ConfigurationException("id", "There are " + most + " " + plural + " already; delete one first");
        }
    }

    /**
     * Checks a new order.
     *
     * @param noun user-facing name of an entry, such as {@code Playlist}
     * @throws ConfigurationException for field {@code order} if an entry does not exist or is named twice
     */
    public static <T> void checkOrder(Library<T> library, List<String> ids, String noun) {
        Set<String> named = new HashSet<>();
        for (String id : ids) {
            if (library.find(id).isEmpty()) {
                throw unknown(library, "order", id, noun);
            }
            if (!named.add(id)) {
                throw new ConfigurationException("order", noun + " '" + id + "' is named twice");
            }
        }
    }

    /** Returns the refusal of an id that no entry has. */
    public static <T> ConfigurationException unknown(Library<T> library, String field, String id, String noun) {
        String ids = String.join(", ", library.ids());
        return new ConfigurationException(
                field, noun + " '" + id + "' not found; available: " + (ids.isEmpty() ? "none" : ids));
    }
}
