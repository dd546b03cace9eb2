// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.render;

import io.diuna.api.task.TaskScope;
import io.diuna.scheduler.flight.LaneAbandonedEvent;
import io.diuna.scheduler.flight.Told;
import io.diuna.scheduler.loop.Clock;
import io.diuna.scheduler.mix.Composer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The threads that draw. There are as many lanes as cores but one, and a reserve that steps in when half a period is
 * over and frames are still unclaimed, because somebody is slow: it becomes a lane, and another reserve takes its place.
 * So a slow animation holds up its own zone and no other, on one core too. A lane that is stuck is abandoned.
 */
public final class LanePool implements Composer.Lanes, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LanePool.class);

    /** Lanes beyond the usual number; with this many plugins hanging at once, zones begin to share their fate. */
    private static final int EXTRA = 24;

    private static final long STUCK_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long CLOSE_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private final TaskScope tasks;
    private final Clock clock;
    private final int usual;
    private final Object lock = new Object();
    private final List<Lane> abandoned = new ArrayList<>();
    private volatile Lane[] lanes = new Lane[0];
    private volatile Performance[] roster = new Performance[0];
    private volatile long periodNanos = 16_666_667;
    private volatile boolean closed;
    private volatile long everAbandoned;
    private int names;
    private long watched;

    private long instant;
    private long requested;
    private volatile long tick;

    /**
     * @param tasks makes the lanes' threads
     * @param clock measures how long a frame takes
     * @param usual how many lanes there are when nothing is slow, at least 1
     */
    public LanePool(TaskScope tasks, Clock clock, int usual) {
        this.tasks = tasks;
        this.clock = clock;
        this.usual = Math.max(1, usual);
    }

    /** Starts the lanes. */
    public void start() {
        synchronized (lock) {
            for (int i = 0; i < usual; i++) {
                add(false);
            }
            add(true);
        }
    }

    /** Exchanges what is to be drawn, from the next tick on; any thread. */
    public void setRoster(Performance[] performances) {
        roster = performances.clone();
    }

    /** Tells how long a frame lasts; any thread. */
    public void setPeriod(long nanos) {
        periodNanos = nanos;
    }

    @Override
    public void request(long number, long nanos) {
        for (Performance performance : roster) {
            performance.countIfBusy();
        }
        instant = nanos;
        requested = clock.nanos();
        tick = number;
        for (Lane lane : lanes) {
            lane.wake();
        }
    }

    /** The figures of the lanes that there are. */
    public List<LaneFigures> figures() {
        return Arrays.stream(lanes).map(Lane::figures).toList();
    }

    /** How many threads were left behind since the start, whatever became of them. */
    public long everAbandoned() {
        return everAbandoned;
    }

    /** How many threads were left behind because they never came back. */
    public int abandoned() {
        synchronized (lock) {
            abandoned.removeIf(lane -> !lane.alive());
            return abandoned.size();
        }
    }

    /** Looks for stuck lanes and puts new ones in their place; called a few times a second. */
    public void watch() {
        long now = clock.nanos();
        boolean stoodStill = now - watched > STUCK_NANOS / 2;
        watched = now;
        if (stoodStill) {
            return; // the whole process was stopped for a while, and so was every lane: nobody is to blame
        }
        for (Lane lane : lanes) {
            Performance performance = lane.stuckWith(now, STUCK_NANOS);
            if (performance != null) {
                performance.end(new StuckException("Animation '" + performance.animation()
                        + "' did not return from a frame within " + TimeUnit.NANOSECONDS.toMillis(STUCK_NANOS)
                        + " ms; its author must make it faster, or let it end"));
                LOG.error(
                        "Animation '{}' on zone '{}' has not returned from a frame for {} ms: its thread {} is left behind",
                        performance.animation(),
                        performance.zone(),
                        TimeUnit.NANOSECONDS.toMillis(STUCK_NANOS),
                        lane.name());
                Told.tell(() -> new LaneAbandonedEvent(lane.name(), performance.animation(), performance.zone()));
                abandon(
                        lane,
                        "Animation '" + performance.animation() + "' on zone '" + performance.zone()
                                + "' does not return from a frame");
            }
        }
    }

    @Override
    public void close() {
        Lane[] all;
        synchronized (lock) {
            closed = true;
            all = lanes;
        }
        for (Lane lane : all) {
            lane.close();
        }
        long limit = clock.nanos() + CLOSE_NANOS;
        for (Lane lane : all) {
            lane.join(limit - clock.nanos());
        }
    }

    boolean closed() {
        return closed;
    }

    Clock clock() {
        return clock;
    }

    long tick() {
        return tick;
    }

    /** A lane: when the pictures of the present tick were asked for. */
    long requested() {
        return requested;
    }

    /**
     * A lane: how long it lets others go first, in nanoseconds. The reserve is for need; lanes beyond the usual number
     * find nothing to do, and end, as soon as the usual ones suffice again.
     */
    long patience(Lane lane) {
        if (lane.isReserve()) {
            return periodNanos / 2;
        }
        Lane[] all = lanes;
        for (int i = 0; i < usual && i < all.length; i++) {
            if (all[i] == lane) {
                return 0;
            }
        }
        return periodNanos / 4;
    }

    /** A lane: draws what is not claimed yet; returns how many frames that were. */
    int drawAll(long forTick, Lane lane) {
        int drawn = 0;
        for (Performance performance : roster) {
            if (performance.claim(forTick)) {
                lane.draw(performance, forTick, instant);
                drawn++;
            }
        }
        return drawn;
    }

    /** The reserve: it was needed, so it stays a lane, and another takes its place. */
    boolean promote() {
        synchronized (lock) {
            if (closed || lanes.length >= usual + EXTRA) {
                return false;
            }
            try {
                add(true);
            } catch (OutOfMemoryError e) { // no more threads to be had
                return false;
            }
            return true;
        }
    }

    /** A lane: whether it may end, because there are more than usual. */
    boolean retire(Lane lane) {
        synchronized (lock) {
            if (lanes.length <= usual + 1) {
                return false;
            }
            lanes = Arrays.stream(lanes).filter(other -> other != lane).toArray(Lane[]::new);
            return true;
        }
    }

    private void abandon(Lane lane, String culprit) {
        synchronized (lock) {
            lane.abandon(culprit);
            abandoned.add(lane);
            long before = everAbandoned;
            everAbandoned = before + 1;
            if (!closed) {
                Lane fresh = lane(lane.isReserve());
                lanes = Arrays.stream(lanes)
                        .map(other -> other == lane ? fresh : other)
                        .toArray(Lane[]::new);
            }
        }
    }

    private void add(boolean reserve) {
        Lane fresh = lane(reserve);
        Lane[] more = Arrays.copyOf(lanes, lanes.length + 1);
        more[more.length - 1] = fresh;
        lanes = more;
    }

    private Lane lane(boolean reserve) {
        Lane lane = new Lane(this, tasks, "diuna-lane-" + names++, reserve);
        lane.start();
        return lane;
    }
}
