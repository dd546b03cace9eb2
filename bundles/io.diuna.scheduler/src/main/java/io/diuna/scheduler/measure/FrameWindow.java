// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.measure;

import io.diuna.scheduler.base.Clock;
import io.diuna.scheduler.base.HistogramSnapshot;
import io.diuna.scheduler.loop.LoopMetrics;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Sliding window over the counters of the frame loop: the last 55 to 60 s, or the time since the start if that is shorter. It
 * subtracts snapshots, so the frame thread does nothing for it. Any thread but the frame thread may call.
 */
public final class FrameWindow {

    private static final long SLOT_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final int SLOTS = 12;

    /** While frames are idle, the loop counts them once a second. */
    private static final long IDLE_UPDATE_NANOS = TimeUnit.MILLISECONDS.toNanos(1_500);

    private final Clock clock;
    private final LoopMetrics loop;
    private final LongSupplier missed;
    private final Deque<Snapshot> slots = new ArrayDeque<>(SLOTS);
    private long slotAt;

    /**
     * Metrics of the window.
     *
     * @param fps frames a second
     * @param skipped late ticks
     * @param missed dropped frames, the late ticks included
     * @param late lateness of ticks
     * @param composed time to compose frames
     */
    public record Last(double fps, long skipped, long missed, HistogramSnapshot late, HistogramSnapshot composed) {}

    /** Counters at an instant. */
    private record Snapshot(
            long tickNanos, long ran, long skipped, long missed, HistogramSnapshot late, HistogramSnapshot composed) {}

    /**
     * @param missed the frames that strips have missed since the start, without the late ticks
     */
    public FrameWindow(Clock clock, LoopMetrics loop, LongSupplier missed) {
        this.clock = clock;
        this.loop = loop;
        this.missed = missed;
        slotAt = clock.nanos();
        slots.add(snapshot(slotAt));
    }

    /** Moves the window. To be called several times a second, since frames that strips miss are counted when they are read. */
    public synchronized void move() {
        long now = clock.nanos();
        long lost = missed.getAsLong();
        if (now - slotAt >= SLOT_NANOS) {
            slotAt = now;
            if (slots.size() == SLOTS) {
                slots.removeFirst();
            }
            slots.addLast(snapshot(now, lost));
        }
    }

    /** Returns the metrics of the window until now. */
    public synchronized Last read() {
        Snapshot first = slots.getFirst();
        Snapshot now = snapshot(clock.nanos());
        long span = now.tickNanos - first.tickNanos;
        return new Last(
                span <= 0 ? 0 : (now.ran - first.ran) * 1e9 / span,
                now.skipped - first.skipped,
                now.missed - first.missed,
                now.late.since(first.late),
                now.composed.since(first.composed));
    }

    private Snapshot snapshot(long now) {
        return snapshot(now, missed.getAsLong());
    }

    private Snapshot snapshot(long now, long lost) {
        long ran = loop.ran();
        long newest = ran == 0 ? now : loop.nanosOf(ran);
        long skipped = loop.skipped();
        return new Snapshot(
                now - newest > IDLE_UPDATE_NANOS ? now : newest,
                ran,
                skipped,
                skipped + lost,
                loop.late().distribution(),
                loop.composed().distribution());
    }
}
