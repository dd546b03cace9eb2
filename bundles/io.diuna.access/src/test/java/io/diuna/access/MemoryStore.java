// SPDX-License-Identifier: Apache-2.0
package io.diuna.access;

import io.diuna.platform.state.StateException;
import io.diuna.platform.state.StateStore;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** State store in memory, whose disk can be full. */
public final class MemoryStore implements StateStore {

    private final Map<String, byte[]> documents = new HashMap<>();
    private boolean full;

    /** Lets the disk take nothing, or everything again. */
    public void setFull(boolean full) {
        this.full = full;
    }

    /** Returns a document as text; empty if there is none. */
    public String text(String name) {
        return load(name)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElse("");
    }

    /** Stores a text. */
    public void put(String name, String text) {
        documents.put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Optional<byte[]> load(String name) {
        return Optional.ofNullable(documents.get(name));
    }

    @Override
    public void save(String name, byte[] document) {
        if (full) {
            throw new StateException("the disk is full", null);
        }
        documents.put(name, document);
    }
}
