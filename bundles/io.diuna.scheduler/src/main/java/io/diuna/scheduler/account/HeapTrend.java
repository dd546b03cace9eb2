// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.account;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Trend of the heap from collection to collection: how fast what cannot be freed grows, and when the heap is full. For one
 * thread.
 */
final class HeapTrend {

    /** Shortest time over which growth is measured, so that many small collections do not make it jump. */
    private static final long WINDOW_NANOS = TimeUnit.SECONDS.toNanos(3);

    private static final int MOST = 64;

    /** Share of the heap from which it can be full before long. */
    private static final double FILLING_SHARE = 0.4;

    private static final double WARNING_SHARE = 0.6;
    private static final double WARNING_SECONDS = 60;
    private static final double DANGER_SHARE = 0.7;
    private static final double DANGER_SECONDS = 5;
    private static final double FULL_SHARE = 0.9;

    /** How bad it is. */
    enum Level {
        /** Enough is free, or it does not grow. */
        NORMAL,
        /** It grows, and would be full within a minute. */
        WARNING,
        /** It is nearly full, or would be within seconds. */
        DANGER
    }

    private final Deque<HeapReading> readings = new ArrayDeque<>();

    /** Adds a reading; null, and a collection that was added before, change nothing. */
    void add(@Nullable HeapReading now) {
        HeapReading last = readings.peekLast();
        if (now == null || (last != null && last.collection() == now.collection())) {
            return;
        }
        readings.add(now);
        if (readings.size() > MOST) {
            readings.removeFirst();
        }
    }

    Level level() {
        HeapReading last = readings.peekLast();
        if (last == null) {
            return Level.NORMAL;
        }
        double seconds = secondsToFull(last);
        if (last.share() > FULL_SHARE || (last.share() > DANGER_SHARE && seconds < DANGER_SECONDS)) {
            return Level.DANGER;
        }
        return last.share() > WARNING_SHARE && seconds < WARNING_SECONDS ? Level.WARNING : Level.NORMAL;
    }

    /**
     * Returns true if the heap fills up: it grows, and is collected every few seconds. One that was not collected for longer has
     * room, and its growth may have ended long ago.
     *
     * @param now the present instant, by the clock of the readings
     */
    boolean isFilling(long now) {
        HeapReading last = readings.peekLast();
        return last != null && now - last.nanos() < WINDOW_NANOS && last.share() > FILLING_SHARE && growth() > 0;
    }

    /** Returns the share of the heap in use after the last collection, 0 to 1. */
    double share() {
        HeapReading last = readings.peekLast();
        return last == null ? 0 : last.share();
    }

    /** Returns the bytes in use after the last collection. */
    long used() {
        HeapReading last = readings.peekLast();
        return last == null ? 0 : last.used();
    }

    /** Returns the growth in bytes a second; 0 if it does not grow. */
    double growth() {
        HeapReading last = readings.peekLast();
        HeapReading base = base();
        if (last == null || base == null || last.used() <= base.used()) {
            return 0;
        }
        return (last.used() - base.used()) * 1e9 / (last.nanos() - base.nanos());
    }

    private double secondsToFull(HeapReading last) {
        double growth = growth();
        return growth > 0 ? (last.max() - last.used()) / growth : Double.POSITIVE_INFINITY;
    }

    /** Returns the newest reading that is old enough, or the oldest one; null if there is one reading only. */
    private @Nullable HeapReading base() {
        HeapReading last = readings.peekLast();
        HeapReading base = null;
        for (HeapReading reading : readings) {
            if (!reading.equals(last) && (base == null || last.nanos() - reading.nanos() >= WINDOW_NANOS)) {
                base = reading;
            }
        }
        return base;
    }
}
