// SPDX-License-Identifier: Apache-2.0
package io.diuna.driver.virtual;

import io.diuna.api.strip.StripFrame;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The newest frames of a strip, for tests. Any thread may ask while another records. */
final class FrameRecorder {

    private final int capacity;
    private final Deque<RecordedFrame> frames = new ArrayDeque<>();

    /**
     * @param capacity how many frames are kept, at least 1; the oldest ones go
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

    /** What is kept at this moment, oldest first. */
    synchronized List<RecordedFrame> frames() {
        return List.copyOf(frames);
    }
}
