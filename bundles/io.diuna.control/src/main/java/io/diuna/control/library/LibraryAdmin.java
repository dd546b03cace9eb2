// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.library;

import io.diuna.api.ConfigurationException;
import io.diuna.platform.event.EventPublisher;
import io.diuna.platform.health.HealthProblem;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Administration of a {@link Library}: rules for ids, labels and numbers, and an event after each change. Thread-safe. */
public final class LibraryAdmin<T> {

    private final Library<T> library;
    private final EntryKind<T> kind;
    private final EventPublisher events;

    public LibraryAdmin(Library<T> library, EntryKind<T> kind, EventPublisher events) {
        this.library = library;
        this.kind = kind;
        this.events = events;
    }

    /** Returns all entries, in their order. */
    public List<T> all() {
        return library.all();
    }

    /** Returns an entry, if it exists. */
    public Optional<T> find(String id) {
        return library.find(id);
    }

    /**
     * Returns an entry.
     *
     * @param field field that names it
     * @throws ConfigurationException for this field if there is none
     */
    public T require(String field, String id) {
        return find(id).orElseThrow(() -> unknown(field, id));
    }

    /**
     * Saves an entry: a new one at the end, or in the place of the one with its id.
     *
     * @return true if it is new
     * @throws ConfigurationException if id or label is invalid, or there are too many
     * @throws io.diuna.platform.state.StateException if the disk does not take it
     */
    public boolean put(T entry) {
        kind.check(entry);
        String id = kind.id().apply(entry);
        if (find(id).isEmpty() && all().size() >= kind.most()) {
            throw new ConfigurationException(
                    "id", "There are " + kind.most() + " " + kind.name() + "s already; delete one first");
        }
        boolean isNew = library.put(entry);
        events.publish(kind.event(), id);
        return isNew;
    }

    /**
     * Removes an entry.
     *
     * @return true if there was one
     * @throws io.diuna.platform.state.StateException if the disk does not take it
     */
    public boolean remove(String id) {
        boolean removed = library.remove(id);
        if (removed) {
            events.publish(kind.event(), id);
        }
        return removed;
    }

    /**
     * Changes the order.
     *
     * @param ids ids in their new order; those that are not named follow, in their present order
     * @throws ConfigurationException for field {@code order} if there is no such entry, or one is named twice
     * @throws io.diuna.platform.state.StateException if the disk does not take it
     */
    public void order(List<String> ids) {
        Set<String> named = new HashSet<>();
        for (String id : ids) {
            require("order", id);
            if (!named.add(id)) {
                throw new ConfigurationException("order", capital(kind.name()) + " '" + id + "' is named twice");
            }
        }
        library.order(ids);
        events.publish(kind.event(), "");
    }

    /** Returns a health problem if the document could not be read at the start. */
    public List<HealthProblem> problems() {
        return DocumentHealth.of(kind.name() + "s", kind.name(), library.problem());
    }

    private ConfigurationException unknown(String field, String id) {
        String ids = String.join(", ", library.ids());
        return new ConfigurationException(
                field, capital(kind.name()) + " '" + id + "' not found; available: " + (ids.isEmpty() ? "none" : ids));
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
