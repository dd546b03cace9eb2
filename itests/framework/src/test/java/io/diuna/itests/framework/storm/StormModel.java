// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.framework.storm;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Model of a storm: the last change of each thing by each writer. A thing of one writer has its last value; one of several
 * writers has the last value of one of them. Any thread may call.
 */
final class StormModel {

    /** Value of a thing that does not exist. */
    static final String ABSENT = "absent";

    private final Map<String, Map<String, Set<String>>> last = new TreeMap<>();

    /** Sets the value that a writer gave a thing. */
    synchronized void done(String writer, String thing, String value) {
        of(thing).put(writer, Set.of(value));
    }

    /** Adds a value that a writer may have given a thing. */
    synchronized void attempted(String writer, String thing, String value) {
        Set<String> more = new HashSet<>(of(thing).getOrDefault(writer, Set.of(ABSENT)));
        more.add(value);
        of(thing).put(writer, more);
    }

    private Map<String, Set<String>> of(String thing) {
        return last.computeIfAbsent(thing, unused -> new TreeMap<>());
    }

    /** Returns one line for each thing with a value that it may not have. */
    synchronized List<String> differences(Map<String, String> actual) {
        List<String> differences = new ArrayList<>();
        last.forEach((thing, byWriter) -> {
            String value = actual.getOrDefault(thing, ABSENT);
            if (byWriter.values().stream().noneMatch(allowed -> allowed.contains(value))) {
                differences.add(thing + " is " + value + ", written was " + byWriter);
            }
        });
        return differences;
    }
}
