// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.robustness;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Model of what an operator was told: for each thing, such as {@code zone left}, the values that it may have. There are
 * several after a change that was not acknowledged. For one thread at a time.
 */
final class ShowModel {

    /** Value of a thing that does not exist. */
    static final String ABSENT = "absent";

    private final Map<String, Set<String>> values = new TreeMap<>();

    /** Sets a value that was acknowledged as durable. */
    void acknowledge(String thing, String value) {
        values.put(thing, Set.of(value));
    }

    /** Adds a value that was not acknowledged: it may have come or not. */
    void attempt(String thing, String value) {
        Set<String> more = new LinkedHashSet<>(values.getOrDefault(thing, Set.of(ABSENT)));
        more.add(value);
        values.put(thing, more);
    }

    /** Takes what is there for true. */
    void accept(Map<String, String> actual) {
        values.replaceAll((thing, allowed) -> Set.of(ABSENT));
        actual.forEach(this::acknowledge);
    }

    /**
     * Narrows things with several values to the one that is there. Not plugins: a start shows the version that was installed,
     * and the one in the folder a moment later.
     */
    void settle(Map<String, String> actual) {
        values.replaceAll((thing, allowed) -> {
            String value = actual.getOrDefault(thing, ABSENT);
            return allowed.contains(value) && !thing.startsWith("plugin ") ? Set.of(value) : allowed;
        });
    }

    /** Returns one line for each thing that has a value which it may not have. */
    List<String> differences(Map<String, String> actual) {
        List<String> differences = new ArrayList<>();
        values.forEach((thing, allowed) -> {
            String value = actual.getOrDefault(thing, ABSENT);
            if (!allowed.contains(value)) {
                differences.add(thing + " is '" + value + "', acknowledged was " + allowed);
            }
        });
        return differences;
    }

    /** Returns the things of a kind that exist for certain. */
    List<String> existing(String kind) {
        return values.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(kind + " "))
                .filter(entry -> !entry.getValue().contains(ABSENT))
                .map(entry -> entry.getKey().substring(kind.length() + 1))
                .toList();
    }
}
