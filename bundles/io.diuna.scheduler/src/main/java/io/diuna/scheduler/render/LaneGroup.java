// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.render;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Which lanes there are: the usual ones first, then those that were needed beyond them, and somewhere the reserve. */
final class LaneGroup {

    /** Lanes beyond the usual number; with this many plugins hanging at once, zones begin to share their fate. */
    private static final int EXTRA = 24;

    /** So many threads may hang in animations; one more stays what it is, a lane that draws nothing else. */
    private static final int MOST_ABANDONED = 64;

    /** So many ticks without work, and a lane beyond the usual number ends. */
    private static final int IDLE_TICKS = 600;

    private static final long CLOSE_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private final int usual;
    private final Function<Boolean, Lane> maker;
    private final Object lock = new Object();
    private final List<Lane> abandoned = new ArrayList<>();
    private volatile Lane[] lanes = new Lane[0];
    private volatile boolean closed;

    /**
     * @param usual how many lanes there are when nothing is slow
     * @param maker makes a lane, or the reserve if told so
     */
    LaneGroup(int usual, Function<Boolean, Lane> maker) {
        this.usual = usual;
        this.maker = maker;
    }

    void start() {
        synchronized (lock) {
            for (int i = 0; i < usual; i++) {
                add(maker.apply(false));
            }
            add(maker.apply(true));
        }
    }

    boolean isClosed() {
        return closed;
    }

    /** All lanes of this moment; never changed. */
    Lane[] lanes() {
        return lanes;
    }

    /** How many lanes there are when nothing is slow. */
    int usual() {
        return usual;
    }

    /** Whether there would be this lane if nothing had ever been slow. */
    boolean isUsual(Lane lane) {
        Lane[] all = lanes;
        for (int i = 0; i < usual && i < all.length; i++) {
            if (all[i] == lane) {
                return true;
            }
        }
        return false;
    }

    /** The reserve: it was needed, so it stays a lane, and another takes its place; false when there are too many already. */
    boolean activateSpare() {
        synchronized (lock) {
            if (closed) {
                return false;
            }
            if (addReplacement()) {
                return true;
            }
            Lane fresh = lanes.length < usual + EXTRA ? make(true) : null;
            if (fresh != null) {
                add(fresh);
            }
            return fresh != null;
        }
    }

    /** Makes a lane the reserve that was needed once and is not any more. */
    private boolean addReplacement() {
        for (int i = usual; i < lanes.length; i++) {
            if (!lanes[i].isReserve() && lanes[i].isAsleep()) {
                lanes[i].demoteToSpare();
                return true;
            }
        }
        return false;
    }

    /** Ends lanes beyond the usual number that have had nothing to do for a while. */
    void retire(long tick) {
        synchronized (lock) {
            Lane[] all = lanes;
            for (int i = usual; i < all.length; i++) {
                Lane lane = all[i];
                if (!lane.isReserve() && lane.isAsleep() && tick - lane.useful() > IDLE_TICKS) {
                    lane.close();
                    lanes = Arrays.stream(lanes).filter(other -> other != lane).toArray(Lane[]::new);
                }
            }
        }
    }

    /**
     * Leaves a lane behind that is stuck, and puts another in its place; false when none is to be had now, and all stays as it
     * is.
     */
    boolean replace(Lane stuck, String culprit) {
        synchronized (lock) {
            Lane fresh = closed || abandoned() >= MOST_ABANDONED ? null : make(stuck.isReserve());
            if (fresh == null) {
                return false;
            }
            stuck.abandon(culprit);
            abandoned.add(stuck);
            lanes = Arrays.stream(lanes)
                    .map(other -> other == stuck ? fresh : other)
                    .toArray(Lane[]::new);
            return true;
        }
    }

    /** How many threads were left behind because they never came back. */
    int abandoned() {
        synchronized (lock) {
            abandoned.removeIf(lane -> !lane.alive());
            return abandoned.size();
        }
    }

    void close() {
        Lane[] all;
        synchronized (lock) {
            closed = true;
            all = lanes;
        }
        for (Lane lane : all) {
            lane.close();
        }
        long limit = System.nanoTime() + CLOSE_NANOS;
        for (Lane lane : all) {
            lane.join(limit - System.nanoTime());
        }
    }

    /** A lane, or null where the machine gives no more threads. */
    private @Nullable Lane make(boolean reserve) {
        try {
            return maker.apply(reserve);
        } catch (OutOfMemoryError e) {
            return null;
        }
    }

    private void add(Lane fresh) {
        Lane[] more = Arrays.copyOf(lanes, lanes.length + 1);
        more[more.length - 1] = fresh;
        lanes = more;
    }
}
