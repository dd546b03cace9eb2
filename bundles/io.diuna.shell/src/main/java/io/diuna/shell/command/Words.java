// SPDX-License-Identifier: Apache-2.0
package io.diuna.shell.command;

import io.diuna.api.ConfigurationException;
import io.diuna.api.DiunaException;
import java.util.List;
import java.util.Optional;

/** Checks of the words of a command. */
public final class Words {

    private Words() {}

    /** Refuses all words. */
    public static void none(List<String> words) {
        if (!words.isEmpty()) {
            throw new ConfigurationException(words.get(0), "Unexpected word '" + words.get(0) + "'");
        }
    }

    /**
     * Returns the first word.
     *
     * @param what name of the word in the usage, such as {@code ID}
     */
    public static String first(List<String> words, String what) {
        if (words.isEmpty() || words.get(0).isBlank()) {
            throw new ConfigurationException(what, "'" + what + "' is missing");
        }
        return words.get(0);
    }

    /** Returns the only word; see {@link #first}. */
    public static String only(List<String> words, String what) {
        String first = first(words, what);
        none(withoutFirst(words));
        return first;
    }

    /** Returns all words but the first. */
    public static List<String> withoutFirst(List<String> words) {
        return words.isEmpty() ? words : words.subList(1, words.size());
    }

    /** Returns what was found, or throws that it does not exist, in the words of the REST API. */
    public static <T> T found(Optional<T> found, String what, String id) {
        return found.orElseThrow(() -> missing(what, id));
    }

    /** Throws that something does not exist unless it was found, in the words of the REST API. */
    public static void found(boolean wasFound, String what, String id) {
        if (!wasFound) {
            throw missing(what, id);
        }
    }

    /** Returns an action of several that a command has. */
    public static ConfigurationException unknownAction(String action, String known) {
        return new ConfigurationException("ACTION", "Unknown action '" + action + "'; known actions: " + known);
    }

    private static DiunaException missing(String what, String id) {
        return new DiunaException("There is no " + what + " '" + id + "'");
    }
}
