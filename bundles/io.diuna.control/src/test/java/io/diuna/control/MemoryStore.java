// SPDX-License-Identifier: Apache-2.0
package io.diuna.control;

import io.diuna.platform.state.StateException;
import io.diuna.platform.state.StateStore;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;

/** In-memory state store that can simulate a full disk, and one that does not answer. */
public final class MemoryStore implements StateStore {

    public final Map<String, String> documents = new ConcurrentHashMap<>();
    public volatile boolean full;
    public volatile int saves;
    private final Semaphore begun = new Semaphore(0);
    private volatile CountDownLatch held = new CountDownLatch(0);

    /** Holds all saves from now on until {@link #release}. */
    void hold() {
        held = new CountDownLatch(1);
    }

    void release() {
        held.countDown();
    }

    /** Waits until a save has begun. */
    void awaitSave() throws InterruptedException {
        begun.acquire();
    }

    @Override
    public Optional<byte[]> load(String name) {
        return Optional.ofNullable(documents.get(name)).map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public synchronized void save(String name, byte[] document) {
        begun.release();
        try {
            held.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StateException("Interrupted", e);
        }
        if (full) {
            throw new StateException("The disk is full", null);
        }
        saves++;
        documents.put(name, new String(document, StandardCharsets.UTF_8));
    }
}
