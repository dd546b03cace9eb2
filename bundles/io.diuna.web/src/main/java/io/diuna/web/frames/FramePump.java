// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.frames;

import io.diuna.platform.frame.FrameMonitor;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Sends the newest picture to all viewers, step by step, without a thread or clock of its own. Frames are never queued. */
final class FramePump {

    private static final long UNCHANGED_REPEAT_NANOS = 1_000_000_000L;
    private static final long MIN_PAUSE_NANOS = 2_000_000L;
    private static final long MAX_PAUSE_NANOS = 100_000_000L;

    private final Supplier<@Nullable FrameMonitor> monitor;
    private final List<ViewerSchedule> schedules = new CopyOnWriteArrayList<>();
    private final PictureSnapshot picture = new PictureSnapshot();
    private long encodedAt;

    /** @param monitor returns the frame monitor, or null while there is none */
    FramePump(Supplier<@Nullable FrameMonitor> monitor) {
        this.monitor = monitor;
    }

    /** Adds a viewer. Any thread. */
    void join(Viewer viewer, int fps, PictureForm form) {
        schedules.add(new ViewerSchedule(viewer, fps, form));
    }

    /** Removes a viewer. Unknown viewers are ignored. Any thread. */
    void leave(Viewer viewer) {
        schedules.removeIf(schedule -> schedule.viewer() == viewer);
    }

    /** Returns the number of viewers. Any thread. */
    int viewers() {
        return schedules.size();
    }

    /** Ends the streams of all viewers. Any thread. */
    void endAll() {
        schedules.forEach(schedule -> schedule.viewer().end());
        schedules.clear();
    }

    /**
     * Captures the newest picture and offers it to the viewers that are due. Only the pump's thread may call it.
     *
     * @param now monotonic time in nanoseconds
     */
    void step(long now) {
        FrameMonitor current = monitor.get();
        if (current != null) {
            picture.capture(current);
        }
        // An unchanged picture is repeated once a second, so that viewers see the frame number advance.
        if (picture.hasNewFrame() && (picture.isChanged() || now - encodedAt >= UNCHANGED_REPEAT_NANOS)) {
            picture.encode();
            encodedAt = now;
        }
        for (ViewerSchedule schedule : schedules) {
            schedule.serve(picture, now);
        }
        List<ViewerSchedule> stalled =
                schedules.stream().filter(schedule -> schedule.stalled(now)).toList();
        schedules.removeAll(stalled);
        stalled.forEach(schedule -> schedule.viewer().end());
    }

    /** Returns the pause between two steps in nanoseconds: half the shortest frame period, so that no viewer misses a frame. */
    long pauseNanos() {
        long fastest = MAX_PAUSE_NANOS;
        for (ViewerSchedule schedule : schedules) {
            fastest = Math.min(fastest, schedule.period() / 2);
        }
        return Math.max(fastest, MIN_PAUSE_NANOS);
    }
}
