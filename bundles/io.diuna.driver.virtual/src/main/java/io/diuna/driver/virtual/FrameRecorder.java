// SPDX-License-Identifier: Apache-2.0
package io.diuna.driver.virtual;

import io.diuna.api.strip.StripFrame;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Bounded history of a strip's latest frames, for tests. Thread-safe. */
final class FrameRecorder {

    private final int capacity;
    private final Deque<RecordedFrame> frames = new ArrayDeque<>();

    /**
     * @param capacity maximum number of frames, at least 1; the oldest are dropped
     */
    FrameRecorder(int capacity) {
        this.capacity = capacity;
    }

    synchronized void record(StripFrame frame) {
        if (frames.size() == capacity) {
            frames.removeFirst();
        }
        frames.addLast(new RecordedFrame(frame));
    }

    /** Returns a snapshot of the frames, oldest first. */
    synchronized List<RecordedFrame> frames() {
        return List.copyOf(frames);
    }
}
