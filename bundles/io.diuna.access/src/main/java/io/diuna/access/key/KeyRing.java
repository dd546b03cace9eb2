// SPDX-License-Identifier: Apache-2.0
package io.diuna.access.key;

import io.diuna.platform.state.LoadedDocument;
import io.diuna.platform.state.StateException;
import io.diuna.platform.state.StateStore;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * Keys of one kind, kept in a state document. A change is on the disk before it is visible; if the save fails, nothing has
 * changed. Readers never wait. Thread-safe.
 */
final class KeyRing {

    private final StateStore store;
    private final String name;

    /** By digest, in the order of creation; replaced as a whole. */
    private volatile Map<String, AccessKey> keys = Map.of();

    private volatile @Nullable String problem;

    /**
     * Loads the keys. A document that cannot be read is kept as {@code <name>-broken}; then there are no keys.
     *
     * @param name name of the document
     */
    KeyRing(StateStore store, String name, Logger log) {
        this.store = store;
        this.name = name;
        LoadedDocument<Map<String, AccessKey>> loaded =
                LoadedDocument.load(store, name, KeyRing::read, Map.of(), log::warn);
        keys = loaded.content();
        problem = loaded.problem();
    }

    private static Map<String, AccessKey> read(byte[] document) {
        Map<String, AccessKey> keys = new LinkedHashMap<>();
        KeyDocument.read(document).forEach(key -> keys.put(key.digest(), key));
        return keys;
    }

    /** Returns why the document could not be read at the start, as a user-facing text. */
    Optional<String> problem() {
        return Optional.ofNullable(problem);
    }

    /** Returns the key of a secret. */
    Optional<AccessKey> find(String secret) {
        return Optional.ofNullable(keys.get(KeySecret.digest(secret)));
    }

    /** Returns all keys, the oldest first. */
    List<AccessKey> all() {
        return List.copyOf(keys.values());
    }

    /**
     * Changes the keys.
     *
     * @param change changes a copy of them
     * @throws StateException if the disk does not take it; nothing has changed then
     */
    synchronized void change(Consumer<Map<String, AccessKey>> change) {
        Map<String, AccessKey> changed = changed(change);
        store.save(name, KeyDocument.write(changed.values()));
        keys = changed;
        problem = null;
    }

    /**
     * Changes the keys even if the disk does not take it.
     *
     * @return null if they are on the disk, else the failure
     */
    synchronized @Nullable StateException changeAnyway(Consumer<Map<String, AccessKey>> change) {
        try {
            change(change);
            return null;
        } catch (StateException e) {
            keys = changed(change);
            return e;
        }
    }

    private Map<String, AccessKey> changed(Consumer<Map<String, AccessKey>> change) {
        Map<String, AccessKey> changed = new LinkedHashMap<>(keys);
        change.accept(changed);
        return changed;
    }
}
