// SPDX-License-Identifier: Apache-2.0
package io.diuna.wled.number;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Table of ids and the numbers that clients know them by. An id keeps its number, also while its thing is away; if the table is
 * full, a new one takes the number of one that is away. Not thread-safe.
 */
public final class NumberTable {

    /** Begin of the id of a number that was left out. */
    private static final String FREE = "free:";

    private final int first;
    private final int last;
    private final List<String> ids = new ArrayList<>();

    /** Index in the list, by id. */
    private final Map<String, Integer> indexes = new HashMap<>();

    /**
     * @param first smallest number
     * @param last greatest number
     */
    public NumberTable(int first, int last) {
        this.first = first;
        this.last = last;
    }

    /**
     * Gives each id a number that has none yet, in their order. Ids beyond the greatest number stay without.
     *
     * @param present ids of all things that are there now
     * @return true if the table has changed
     */
    public boolean assign(Collection<String> present) {
        boolean changed = false;
        Set<String> there = Set.copyOf(present);
        for (String id : present) {
            if (!indexes.containsKey(id)) {
                changed |= add(id, there);
            }
        }
        return changed;
    }

    private boolean add(String id, Set<String> there) {
        int index = ids.size();
        if (first + index > last) {
            index = 0;
            while (index < ids.size() && there.contains(ids.get(index))) {
                index++;
            }
            if (index == ids.size()) {
                return false;
            }
        }
        put(index, id);
        return true;
    }

    private void put(int index, String id) {
        if (index == ids.size()) {
            ids.add(id);
        } else {
            indexes.remove(ids.set(index, id));
        }
        indexes.put(id, index);
    }

    /**
     * Gives an id a certain number, unless a thing that is there has it.
     *
     * @return true if the id has this number now
     */
    public boolean claim(int number, String id, Collection<String> present) {
        int index = number - first;
        if (index < 0 || number > last || indexes.containsKey(id)) {
            return numberOf(id).equals(OptionalInt.of(number));
        }
        while (ids.size() <= index) {
            put(ids.size(), FREE + (first + ids.size()));
        }
        if (present.contains(ids.get(index))) {
            return false;
        }
        put(index, id);
        return true;
    }

    /** Returns the number of an id. */
    public OptionalInt numberOf(String id) {
        Integer index = indexes.get(id);
        return index == null ? OptionalInt.empty() : OptionalInt.of(first + index);
    }

    /** Returns the id of a number. */
    public Optional<String> idOf(int number) {
        int index = number - first;
        return index >= 0 && index < ids.size() ? Optional.of(ids.get(index)) : Optional.empty();
    }

    /** Returns all ids in the order of their numbers. */
    public List<String> ids() {
        return List.copyOf(ids);
    }

    /** Replaces all ids; those beyond the greatest number are left out. */
    void load(List<String> loaded) {
        ids.clear();
        indexes.clear();
        loaded.stream().distinct().limit(last - first + 1L).forEach(id -> put(ids.size(), id));
    }
}
