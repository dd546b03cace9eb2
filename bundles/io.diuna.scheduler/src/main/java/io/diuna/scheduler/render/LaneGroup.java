// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.render;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The lanes of a pool: the usual ones first, then extra ones that were needed at some time; one of all is the spare
 * lane.
 */
final class LaneGroup {

    /**
     * The most lanes beyond the usual number. If this many plugins hang at once, they begin to slow down other zones.
     */
    private static final int MOST_EXTRA = 24;

    /** The most abandoned threads. A lane that hangs beyond that is kept, and renders nothing else. */
    private static final int MOST_ABANDONED = 64;

    /** An extra lane ends after this many ticks without work. */
    private static final int IDLE_TICKS = 600;

    private static final long CLOSE_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private final int usual;
    private final Factory factory;
    private final Object lock = new Object();
    private final List<Lane> abandoned = new ArrayList<>();
    private volatile Lane[] lanes = new Lane[0];
    private volatile boolean closed;

    /** Starts lanes. */
    @FunctionalInterface
    interface Factory {

        /** Starts the lane of a slot, a spare one or another. */
        Lane start(int slot, boolean spare);
    }

    /**
     * @param usual number of lanes if no animation is slow
     * @param factory starts the lanes
     */
    LaneGroup(int usual, Factory factory) {
        this.usual = usual;
        this.factory = factory;
    }

    void start() {
        synchronized (lock) {
            for (int i = 0; i < usual; i++) {
                add(factory.start(freeSlot(), false));
            }
            add(factory.start(freeSlot(), true));
        }
    }

    boolean isClosed() {
        return closed;
    }

    /** Any thread: an immutable snapshot of all lanes. */
    Lane[] lanes() {
        return lanes;
    }

    /** Number of lanes if no animation is slow. */
    int usual() {
        return usual;
    }

    /** Any thread: returns true if the lane is not an extra one. */
    boolean isUsual(Lane lane) {
        Lane[] all = lanes;
        for (int i = 0; i < usual && i < all.length; i++) {
            if (all[i] == lane) {
                return true;
            }
        }
        return false;
    }

    /**
     * Spare lane: finds another spare lane, so that this one can render. Returns false if there are too many lanes
     * already.
     */
    boolean activateSpare() {
        synchronized (lock) {
            if (closed) {
                return false;
            }
            if (demoteExtra()) {
                return true;
            }
            Lane fresh = lanes.length < usual + MOST_EXTRA ? make(freeSlot(), true) : null;
            if (fresh != null) {
                add(fresh);
            }
            return fresh != null;
        }
    }

    /** Makes an extra lane that sleeps the spare one. Returns false if there is none. */
    private boolean demoteExtra() {
        for (int i = usual; i < lanes.length; i++) {
            if (!lanes[i].isSpare() && lanes[i].isAsleep()) {
                lanes[i].demoteToSpare();
                return true;
            }
        }
        return false;
    }

    /** Ends extra lanes that had no work for {@value #IDLE_TICKS} ticks. */
    void retire(long tick) {
        synchronized (lock) {
            Lane[] all = lanes;
            for (int i = usual; i < all.length; i++) {
                Lane lane = all[i];
                if (!lane.isSpare() && lane.isAsleep() && tick - lane.lastUsefulTick() > IDLE_TICKS) {
                    lane.close();
                    lanes = Arrays.stream(lanes).filter(other -> other != lane).toArray(Lane[]::new);
                }
            }
        }
    }

    /**
     * Abandons a lane that hangs, and replaces it. Returns false, and changes nothing, if no replacement can be
     * started.
     */
    boolean replace(Lane stuck, String reason) {
        synchronized (lock) {
            Lane fresh = closed || abandoned() >= MOST_ABANDONED ? null : make(stuck.slot(), stuck.isSpare());
            if (fresh == null) {
                return false;
            }
            stuck.abandon(reason);
            abandoned.add(stuck);
            lanes = Arrays.stream(lanes)
                    .map(other -> other == stuck ? fresh : other)
                    .toArray(Lane[]::new);
            return true;
        }
    }

    /** Abandoned threads that are still alive. */
    int abandoned() {
        synchronized (lock) {
            abandoned.removeIf(lane -> !lane.isAlive());
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

    /** Starts a lane. Returns null if the machine is out of threads. */
    private @Nullable Lane make(int slot, boolean spare) {
        try {
            return factory.start(slot, spare);
        } catch (OutOfMemoryError e) {
            return null;
        }
    }

    /** The lowest slot without a lane. Slots are reused, so their number is bounded. */
    private int freeSlot() {
        BitSet taken = new BitSet();
        for (Lane lane : lanes) {
            taken.set(lane.slot());
        }
        return taken.nextClearBit(0);
    }

    private void add(Lane fresh) {
        Lane[] more = Arrays.copyOf(lanes, lanes.length + 1);
        more[more.length - 1] = fresh;
        lanes = more;
    }
}
