// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.library;

import io.diuna.platform.state.LoadedDocument;
import io.diuna.platform.state.StateException;
import io.diuna.platform.state.StateStore;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * Library of named entries of one kind, in an order, kept in a state document. A change is on the disk before it is visible:
 * if the save fails, nothing has changed. Readers never wait. Thread-safe.
 */
public final class Library<T> {

    private final StateStore store;
    private final String name;
    private final DocumentFormat<T> format;

    /** Replaced as a whole; in the order of the entries. */
    private volatile Map<String, T> entries = Map.of();

    private volatile @Nullable String problem;

    /**
     * Loads the library. A document that cannot be read is kept as {@code <name>-broken}; then the library is empty.
     *
     * @param name name of the document
     * @param log log for a document that cannot be read
     */
    public Library(StateStore store, String name, DocumentFormat<T> format, Logger log) {
        this.store = store;
        this.name = name;
        this.format = format;
        LoadedDocument<Map<String, T>> loaded =
                LoadedDocument.load(store, name, document -> byId(format.read(document)), Map.of(), log::warn);
        entries = loaded.content();
        problem = loaded.problem();
    }

    /** Returns why the document could not be read at the start, as a user-facing text. */
    public Optional<String> problem() {
        return Optional.ofNullable(problem);
    }

    /** Returns all entries, in their order. */
    public List<T> all() {
        return List.copyOf(entries.values());
    }

    /** Returns the ids of all entries, in their order. */
    public List<String> ids() {
        return List.copyOf(entries.keySet());
    }

    /** Returns the entry with this id. */
    public Optional<T> find(String id) {
        return Optional.ofNullable(entries.get(id));
    }

    /**
     * Saves an entry: a new one at the end, or in the place of the one with its id.
     *
     * @return true if it is new
     * @throws StateException if the disk does not take it
     */
    public synchronized boolean put(T entry) {
        Map<String, T> changed = new LinkedHashMap<>(entries);
        boolean isNew = changed.put(format.id(entry), entry) == null;
        save(changed);
        return isNew;
    }

    /**
     * Removes an entry.
     *
     * @return true if there was one
     * @throws StateException if the disk does not take it
     */
    public synchronized boolean remove(String id) {
        Map<String, T> changed = new LinkedHashMap<>(entries);
        boolean removed = changed.remove(id) != null;
        if (removed) {
            save(changed);
        }
        return removed;
    }

    /**
     * Moves entries to the begin, in this order. Ids without an entry are ignored.
     *
     * @throws StateException if the disk does not take it
     */
    public synchronized void order(List<String> ids) {
        Map<String, T> changed = new LinkedHashMap<>();
        for (String id : ids) {
            T entry = entries.get(id);
            if (entry != null) {
                changed.put(id, entry);
            }
        }
        entries.forEach(changed::putIfAbsent);
        save(changed);
    }

    private void save(Map<String, T> changed) {
        store.save(name, format.write(changed.values()));
        entries = changed;
        problem = null;
    }

    private Map<String, T> byId(Collection<T> all) {
        Map<String, T> map = new LinkedHashMap<>();
        all.forEach(entry -> map.put(format.id(entry), entry));
        return map;
    }
}
