// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.frames;

import io.diuna.platform.frame.FrameMonitor;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Carries the newest picture to all who watch, one step at a time: it has no thread and no clock of its own. Of frames
 * that nobody had time for, nothing is kept.
 */
final class FramePump {

    private static final long STILL_NANOS = 1_000_000_000L;
    private static final long FASTEST_NANOS = 2_000_000L;
    private static final long SLOWEST_NANOS = 100_000_000L;

    private final Supplier<@Nullable FrameMonitor> monitor;
    private final List<ViewerSchedule> seats = new CopyOnWriteArrayList<>();
    private final PreviewEvent picture = new PreviewEvent();
    private long encoded;

    /** @param monitor gives the monitor, or null while there is none */
    FramePump(Supplier<@Nullable FrameMonitor> monitor) {
        this.monitor = monitor;
    }

    /** Adds a viewer. Any thread. */
    void join(Viewer viewer, int fps) {
        seats.add(new ViewerSchedule(viewer, fps));
    }

    /** Removes a viewer, if it is there. Any thread. */
    void leave(Viewer viewer) {
        seats.removeIf(seat -> seat.viewer() == viewer);
    }

    /** How many watch. Any thread. */
    int viewers() {
        return seats.size();
    }

    /** Ends the view of all. Any thread. */
    void endAll() {
        seats.forEach(seat -> seat.viewer().end());
        seats.clear();
    }

    /**
     * Looks for a new picture and offers it to those for whom it is time. Always the same thread.
     *
     * @param now the time in nanoseconds
     */
    void step(long now) {
        FrameMonitor present = monitor.get();
        if (present != null) {
            picture.capture(present);
        }
        // A show that stands still is told once a second, so that its number is seen to go on.
        if (picture.moved() && (picture.changed() || now - encoded >= STILL_NANOS)) {
            picture.encode();
            encoded = now;
        }
        for (ViewerSchedule seat : seats) {
            seat.serve(picture, now);
        }
        List<ViewerSchedule> stalled =
                seats.stream().filter(seat -> seat.stalled(now)).toList();
        seats.removeAll(stalled);
        stalled.forEach(seat -> seat.viewer().end());
    }

    /** How long to wait between two steps, in nanoseconds: half the period of the fastest, so that it misses no frame. */
    long pauseNanos() {
        long fastest = SLOWEST_NANOS;
        for (ViewerSchedule seat : seats) {
            fastest = Math.min(fastest, seat.period() / 2);
        }
        return Math.max(fastest, FASTEST_NANOS);
    }
}
