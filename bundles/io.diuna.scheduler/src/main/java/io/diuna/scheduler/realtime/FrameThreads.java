// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.realtime;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;

/** Registry of the threads that each frame passes through, by the ids of the operating system. Any thread may call. */
public final class FrameThreads {

    /** Id of each thread, and whether it works for each frame at present. */
    private final Map<Integer, BooleanSupplier> threads = new ConcurrentHashMap<>();

    private volatile int frameThread;

    /** Adds the calling thread as the frame thread. */
    public void addFrameThread() {
        addFrameThread(RealTime.threadId());
    }

    void addFrameThread(int id) {
        add(id, () -> true);
        frameThread = id;
    }

    /**
     * Adds the calling thread.
     *
     * @param active returns true while the thread works for each frame; any thread may ask
     * @return the id of the thread; 0 if it is not known, and the thread was not added
     */
    public int add(BooleanSupplier active) {
        int id = RealTime.threadId();
        add(id, active);
        return id;
    }

    void add(int id, BooleanSupplier active) {
        if (id != 0) {
            threads.put(id, active);
        }
    }

    /** Removes a thread by its id: it has ended, or hangs. */
    public void remove(int id) {
        threads.remove(id);
    }

    /** Returns the id of the frame thread; 0 if it is not known. */
    int frameThread() {
        return frameThread;
    }

    /** Returns the ids of all threads that work for each frame, that of the frame thread included. */
    public int[] active() {
        return threads.entrySet().stream()
                .filter(entry -> entry.getValue().getAsBoolean())
                .mapToInt(Map.Entry::getKey)
                .toArray();
    }
}
