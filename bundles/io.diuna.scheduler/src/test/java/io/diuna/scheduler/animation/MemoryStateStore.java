// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.animation;

import io.diuna.platform.state.StateException;
import io.diuna.platform.state.StateStore;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** State store in memory, which can be made to fail as a full disk does. */
public final class MemoryStateStore implements StateStore {

    /** Number of successful saves. */
    int saves;

    private final Map<String, byte[]> documents = new HashMap<>();
    private boolean full;

    void setFull(boolean isFull) {
        full = isFull;
    }

    void put(String name, byte[] document) {
        documents.put(name, document);
    }

    @Override
    public Optional<byte[]> load(String name) {
        return Optional.ofNullable(documents.get(name));
    }

    @Override
    public void save(String name, byte[] document) {
        if (full || document.length == 0) {
            throw new StateException("No space left", null);
        }
        saves++;
        documents.put(name, document);
    }
}
