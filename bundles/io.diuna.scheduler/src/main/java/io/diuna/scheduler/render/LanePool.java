// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.render;

import io.diuna.api.task.TaskScope;
import io.diuna.platform.log.LogFields;
import io.diuna.scheduler.base.Clock;
import io.diuna.scheduler.jfr.JfrEvents;
import io.diuna.scheduler.jfr.LaneAbandonedEvent;
import io.diuna.scheduler.loop.IdleGate;
import io.diuna.scheduler.mix.Composer;
import io.diuna.scheduler.realtime.FrameThreads;
import io.diuna.scheduler.realtime.SchedStat;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntToLongFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pool of render threads, called lanes. There is one lane for each core but one; a tick wakes as many as its work
 * needs, estimated from recent render times. A spare lane renders what is still unclaimed at half of the period,
 * because an animation is slow: then it becomes a lane, and another spare one takes its place. So a slow animation
 * delays its own zone and no other, even on one core. The spare lane sleeps while every animation has been quick for
 * {@value LaneDemand#GUARDED_TICKS} ticks: then the first slow frame may delay other zones by one tick. A lane that hangs is abandoned
 * and replaced.
 */
public final class LanePool implements Composer.RenderTrigger, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LanePool.class);

    /** Ring buffer size of {@link #instants}: far more ticks than a lane can lag between two instructions. */
    private static final int INSTANTS = 8;

    private static final long STUCK_NANOS = TimeUnit.SECONDS.toNanos(1);

    private static final VarHandle INSTANT = MethodHandles.arrayElementVarHandle(long[].class);
    private static final VarHandle REQUESTED_AT;

    static {
        try {
            REQUESTED_AT = MethodHandles.lookup().findVarHandle(LanePool.class, "requestedAt", long.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final TaskScope tasks;
    private final FrameThreads threads;
    private final Clock clock;
    private final LaneGroup group;
    private final LaneDemand demand;
    private volatile ZoneRenderer[] renderers = new ZoneRenderer[0];
    private volatile long periodNanos = 16_666_667;
    private volatile long everAbandoned;
    private IdleGate idleGate = IdleGate.detached();
    private int names;
    private final IntToLongFunction runDelay;
    private long checkedAt;

    /**
     * Deadlines of the newest ticks. Published by {@link #tick}; a lane that lags behind may read that of a newer tick.
     */
    private final long[] instants = new long[INSTANTS];

    /**
     * When the newest tick was requested. Published by {@link #tick}; a lane that lags behind may read a newer value.
     */
    @SuppressWarnings("unused") // accessed through REQUESTED_AT
    private long requestedAt;

    private volatile long tick;

    /**
     * @param tasks makes the render threads
     * @param clock measures render times
     * @param usual number of lanes if no animation is slow, at least 1
     * @param threads gets the render threads
     */
    public LanePool(TaskScope tasks, Clock clock, int usual, FrameThreads threads) {
        this(tasks, clock, usual, threads, thread -> SchedStat.of(thread).delayNanos());
    }

    /**
     * @param runDelay returns for how long a thread of this id of the operating system had no processor, in nanoseconds
     */
    LanePool(TaskScope tasks, Clock clock, int usual, FrameThreads threads, IntToLongFunction runDelay) {
        this.tasks = tasks;
        this.threads = threads;
        this.clock = clock;
        this.runDelay = runDelay;
        demand = new LaneDemand(Math.max(1, usual));
        group = new LaneGroup(Math.max(1, usual), this::startLane);
        checkedAt = clock.nanos();
    }

    /** Starts the lanes. */
    public void start() {
        group.start();
    }

    /** Any thread: replaces the active renderers, from the next tick on. */
    public void setRenderers(ZoneRenderer[] next) {
        for (ZoneRenderer renderer : next) {
            renderer.stage().setIdleGate(idleGate);
        }
        renderers = next.clone();
        idleGate.wakeUp();
    }

    @Override
    public void setIdleGate(IdleGate gate) {
        idleGate = gate;
    }

    @Override
    public long stillNanos(long instant) {
        long still = IdleGate.ENDLESS;
        for (ZoneRenderer renderer : renderers) {
            still = Math.min(still, renderer.stillNanos(instant));
        }
        return still;
    }

    /** Any thread: sets the frame period in nanoseconds. */
    public void setPeriod(long nanos) {
        periodNanos = nanos;
    }

    @Override
    public void request(long number, long nanos) {
        demand.estimate(renderers, number, nanos, periodNanos);
        if (demand.needed() == 0) {
            return; // no tick for the lanes: none of them wakes, the spare one neither
        }
        INSTANT.setOpaque(instants, index(number), nanos);
        REQUESTED_AT.setOpaque(this, clock.nanos());
        tick = number;
        wake(demand.needed());
    }

    /** Wakes lanes that sleep, as many as needed. Lanes that are awake see the new tick by themselves. */
    private void wake(long needed) {
        long more = needed;
        for (Lane lane : group.lanes()) {
            if (!lane.isAsleep()) {
                continue;
            }
            if (lane.isSpare()) {
                if (isGuarded()) {
                    lane.wake();
                }
            } else if (more > 0) {
                lane.wake();
                more--;
            }
        }
    }

    /** Any thread: statistics of the present lanes. */
    public List<LaneStats> stats() {
        return Arrays.stream(group.lanes()).map(Lane::stats).toList();
    }

    /** Any thread: threads abandoned since the start. */
    public long everAbandoned() {
        return everAbandoned;
    }

    /** Any thread: abandoned threads that are still alive. */
    public int abandoned() {
        return group.abandoned();
    }

    /**
     * Abandons and replaces lanes that hang: that are in a frame for longer than a second, without the time for which the machine
     * gave them no processor. To be called a few times a second, by one thread.
     */
    public void checkTimeouts() {
        long now = clock.nanos();
        long passed = now - checkedAt;
        checkedAt = now;
        group.retire(tick);
        for (Lane lane : group.lanes()) {
            // After a longer pause the whole process was stopped for a while, and every lane with it.
            ZoneRenderer renderer = lane.stuckIn(now, passed > STUCK_NANOS / 2 ? 0 : passed, STUCK_NANOS, runDelay);
            if (renderer != null) {
                abandon(lane, renderer);
            }
        }
    }

    /** Ends the renderer. If no other lane can be started, the lane is kept, and the next check tries again. */
    private void abandon(Lane lane, ZoneRenderer renderer) {
        String reason = "Animation '" + renderer.animation() + "' on zone '" + renderer.zone()
                + "' does not return from a frame";
        LogFields fields = new LogFields()
                .zone(renderer.zone())
                .animation(renderer.animation())
                .frame(tick);
        boolean first = renderer.failure() == null;
        if (first) {
            renderer.end(lane.stuck("Animation '" + renderer.animation() + "' did not return from a frame within "
                    + TimeUnit.NANOSECONDS.toMillis(STUCK_NANOS) + " ms"));
        }
        if (group.replace(lane, reason)) {
            long before = everAbandoned;
            everAbandoned = before + 1;
            fields.log(() -> LOG.error("{}: its thread {} was abandoned", reason, lane.name()));
            JfrEvents.commit(() -> new LaneAbandonedEvent(lane.name(), renderer.animation(), renderer.zone()));
        } else if (first) {
            fields.log(() -> LOG.error(
                    "{}; its thread {} cannot be replaced, since too many threads hang already, or the machine is out of"
                            + " threads: zones may be slow; remove the plugins that hang, and restart Diuna",
                    reason,
                    lane.name()));
        }
    }

    @Override
    public void close() {
        group.close();
    }

    boolean isClosed() {
        return group.isClosed();
    }

    FrameThreads threads() {
        return threads;
    }

    Clock clock() {
        return clock;
    }

    /** Any thread: the newest tick. */
    long tick() {
        return tick;
    }

    /** Any thread: the instant for which a tick is rendered: its deadline. */
    long instant(long ofTick) {
        return (long) INSTANT.getOpaque(instants, index(ofTick));
    }

    /** Any thread: returns true if the newest tick may have work that is too slow for the other lanes. */
    boolean isGuarded() {
        return demand.isGuarded(tick);
    }

    /** Any thread: returns true if every animation has been quick for some seconds. */
    public boolean isQuick() {
        return !isGuarded();
    }

    private static int index(long ofTick) {
        return (int) (ofTick & (INSTANTS - 1));
    }

    /** Any thread: when the newest tick was requested. */
    long requestedAt() {
        return (long) REQUESTED_AT.getOpaque(this);
    }

    long period() {
        return periodNanos;
    }

    /**
     * Lane: how long it lets other lanes go first, in nanoseconds. Extra lanes find no work, and end, once the usual
     * ones suffice again.
     */
    long yieldNanos(Lane lane) {
        return group.isUsual(lane) ? 0 : periodNanos / 4;
    }

    /**
     * Lane: renders all unclaimed frames for the newest tick, the quick ones first, so that these do not wait for slow
     * ones. Returns the number of frames.
     */
    int renderAll(long due, Lane lane) {
        int quick = render(due, lane, true);
        return quick + render(due, lane, false);
    }

    private int render(long due, Lane lane, boolean quick) {
        int rendered = 0;
        long now = 0;
        for (ZoneRenderer renderer : renderers) {
            long newest = tick;
            long instant = instant(newest);
            if (LaneDemand.isQuick(renderer, periodNanos) == quick && renderer.claim(due, newest, instant)) {
                now = rendered++ == 0 ? clock.nanos() : now;
                now = lane.render(renderer, newest, instant, now);
            }
        }
        return rendered;
    }

    /** Spare lane: finds another spare lane, so that this one can render. Returns false if there is none. */
    boolean activateSpare() {
        return group.activateSpare();
    }

    private Lane startLane(int slot, boolean spare) {
        Lane lane = new Lane(this, tasks, "diuna-render-" + names++, slot, spare);
        lane.start();
        return lane;
    }
}
