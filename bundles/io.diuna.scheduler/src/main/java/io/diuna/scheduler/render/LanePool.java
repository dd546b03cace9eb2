// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.render;

import io.diuna.api.task.TaskScope;
import io.diuna.scheduler.base.Clock;
import io.diuna.scheduler.base.StuckException;
import io.diuna.scheduler.jfr.JfrEvents;
import io.diuna.scheduler.jfr.LaneAbandonedEvent;
import io.diuna.scheduler.loop.IdleGate;
import io.diuna.scheduler.mix.Composer;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The threads that draw. There are as many lanes as cores but one, of which only so many are woken as the work asks for,
 * judged by what it took of late; and a reserve that steps in when half a period is over and frames are still unclaimed,
 * because somebody is slow: it becomes a lane, and another reserve takes its place. So a slow animation holds up its own
 * zone and no other, on one core too. A lane that is stuck is abandoned.
 */
public final class LanePool implements Composer.RenderTrigger, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LanePool.class);

    /** A lane is given work for this part of the period; the rest of it is for being late. */
    private static final int SHARE = 4;

    /** Ticks of which the instants are kept: far more than a lane is ever late between two instructions. */
    private static final int INSTANTS = 8;

    /** What takes less than this part of a period is quick. */
    private static final int QUICK = 8;

    private static final long STUCK_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final TaskScope tasks;
    private final Clock clock;
    private final LaneGroup crew;
    private volatile ZoneRenderer[] roster = new ZoneRenderer[0];
    private volatile long periodNanos = 16_666_667;
    private volatile long everAbandoned;
    private IdleGate rest = IdleGate.detached();
    private int names;
    private long watched;
    private long resumed;

    private final long[] instants = new long[INSTANTS];
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
        crew = new LaneGroup(Math.max(1, usual), this::lane);
        watched = clock.nanos();
        resumed = watched;
    }

    /** Starts the lanes. */
    public void start() {
        crew.start();
    }

    /** Exchanges what is to be drawn, from the next tick on; any thread. */
    public void setRenderers(ZoneRenderer[] performances) {
        for (ZoneRenderer performance : performances) {
            performance.stage().setIdleGate(rest);
        }
        roster = performances.clone();
        rest.wakeUp();
    }

    @Override
    public void setIdleGate(IdleGate whom) {
        rest = whom;
    }

    @Override
    public boolean isIdle() {
        for (ZoneRenderer performance : roster) {
            if (!performance.isStill()) {
                return false;
            }
        }
        return true;
    }

    /** Tells how long a frame lasts; any thread. */
    public void setPeriod(long nanos) {
        periodNanos = nanos;
    }

    @Override
    public void request(long number, long nanos) {
        long share = periodNanos / SHARE;
        long work = 0;
        int awake = 0;
        for (ZoneRenderer performance : roster) {
            performance.countIfBusy();
            if (!performance.isStill()) {
                awake++;
                long cost = performance.cost();
                work += cost == ZoneRenderer.UNKNOWN ? share : cost;
            }
        }
        if (awake == 0) {
            return; // nobody is woken for nothing, the reserve neither
        }
        instants[(int) (number & (INSTANTS - 1))] = nanos;
        requested = clock.nanos();
        tick = number;
        wake(needed(work, share, awake));
    }

    /** How many lanes are to draw: one more for each share of work, but none for nothing, and never more than usual. */
    long needed(long work, long share, int performances) {
        return Math.min(Math.min(performances, crew.usual()), 1 + work / share);
    }

    /** Lanes that are awake see the new tick by themselves, so only those that sleep are told, and only as many as needed. */
    private void wake(long needed) {
        long more = needed;
        for (Lane lane : crew.lanes()) {
            if (!lane.isAsleep()) {
                continue;
            }
            if (lane.isReserve()) {
                lane.wake(); // it sleeps only when there were no ticks for a while
            } else if (more > 0) {
                lane.wake();
                more--;
            }
        }
    }

    /** The figures of the lanes that there are. */
    public List<LaneStats> stats() {
        return Arrays.stream(crew.lanes()).map(Lane::stats).toList();
    }

    /** How many threads were left behind since the start, whatever became of them. */
    public long everAbandoned() {
        return everAbandoned;
    }

    /** How many threads were left behind because they never came back. */
    public int abandoned() {
        return crew.abandoned();
    }

    /** Looks for stuck lanes and puts new ones in their place; called a few times a second. */
    public void checkTimeouts() {
        long now = clock.nanos();
        if (now - watched > STUCK_NANOS / 2) {
            resumed = now; // the whole process was stopped for a while, and so was every lane: nobody is to blame
        }
        watched = now;
        crew.retire(tick);
        if (now - resumed <= STUCK_NANOS) {
            return;
        }
        for (Lane lane : crew.lanes()) {
            ZoneRenderer performance = lane.stuckWith(now, STUCK_NANOS);
            if (performance != null) {
                giveUp(lane, performance);
            }
        }
    }

    /** Where no other lane is to be had, it is tried again at the next look. */
    private void giveUp(Lane lane, ZoneRenderer performance) {
        String culprit = "Animation '" + performance.animation() + "' on zone '" + performance.zone()
                + "' does not return from a frame";
        boolean first = performance.failure() == null;
        if (first) {
            performance.end(new StuckException("Animation '" + performance.animation()
                    + "' did not return from a frame within " + TimeUnit.NANOSECONDS.toMillis(STUCK_NANOS)
                    + " ms; its author must make it faster, or let it end"));
        }
        if (crew.replace(lane, culprit)) {
            long before = everAbandoned;
            everAbandoned = before + 1;
            LOG.error("{}: its thread {} is left behind", culprit, lane.name());
            JfrEvents.commit(() -> new LaneAbandonedEvent(lane.name(), performance.animation(), performance.zone()));
        } else if (first) {
            LOG.error(
                    "{}, and so many threads hang already that {} is not replaced: zones may be slow; remove the plugins"
                            + " that hang, and start Diuna anew",
                    culprit,
                    lane.name());
        }
    }

    @Override
    public void close() {
        crew.close();
    }

    boolean closed() {
        return crew.isClosed();
    }

    Clock clock() {
        return clock;
    }

    /** The tick that is to be drawn. */
    long tick() {
        return tick;
    }

    /** The instant for which a tick is drawn: its deadline. */
    long instant(long ofTick) {
        return instants[(int) (ofTick & (INSTANTS - 1))];
    }

    /** When the tick was asked for. */
    long requested() {
        return requested;
    }

    long period() {
        return periodNanos;
    }

    /**
     * A lane: how long it lets others go first, in nanoseconds. Lanes beyond the usual number find nothing to do, and end,
     * as soon as the usual ones suffice again.
     */
    long yieldNanos(Lane lane) {
        return crew.isUsual(lane) ? 0 : periodNanos / 4;
    }

    /**
     * A lane: draws what is not claimed yet, for the newest tick, what is quick before what is not, so that nobody waits for
     * a slow one; returns how many frames that were.
     */
    int drawAll(long due, Lane lane) {
        int quick = draw(due, lane, true);
        return quick + draw(due, lane, false);
    }

    private int draw(long due, Lane lane, boolean quick) {
        int drawn = 0;
        long now = 0;
        for (ZoneRenderer performance : roster) {
            long newest = tick;
            if (isQuick(performance) == quick && performance.claim(due, newest)) {
                now = drawn++ == 0 ? clock.nanos() : now;
                now = lane.draw(performance, newest, instant(newest), now);
            }
        }
        return drawn;
    }

    private boolean isQuick(ZoneRenderer performance) {
        long cost = performance.cost();
        return cost != ZoneRenderer.UNKNOWN && cost < periodNanos / QUICK;
    }

    /** The reserve: it was needed; whether another took its place. */
    boolean activateSpare() {
        return crew.activateSpare();
    }

    private Lane lane(boolean reserve) {
        Lane lane = new Lane(this, tasks, "diuna-render-" + names++, reserve);
        lane.start();
        return lane;
    }
}
