// SPDX-License-Identifier: Apache-2.0
package io.diuna.control;

import io.diuna.platform.state.StateException;
import io.diuna.platform.state.StateStore;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** In-memory state store that can simulate a full disk. */
public final class MemoryStore implements StateStore {

    public final Map<String, String> documents = new ConcurrentHashMap<>();
    public volatile boolean full;
    public volatile int saves;

    @Override
    public Optional<byte[]> load(String name) {
        return Optional.ofNullable(documents.get(name)).map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public synchronized void save(String name, byte[] document) {
        if (full) {
            throw new StateException("The disk is full", null);
        }
        saves++;
        documents.put(name, new String(document, StandardCharsets.UTF_8));
    }
}
