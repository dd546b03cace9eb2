// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.render;

import io.diuna.api.task.Task;
import io.diuna.api.task.TaskCategory;
import io.diuna.api.task.TaskScope;
import io.diuna.scheduler.realtime.RealTime;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * One thread that draws. It sleeps until the frame thread wakes it. The reserve wakes by itself, once a tick, when half of
 * the period is over, and sleeps too when there was no tick for so long.
 */
final class Lane {

    /** Before what else runs on the machine, and behind strips, which have what was drawn to show. */
    private static final int NICE = -10;

    private static final VarHandle STARTED;
    private static final VarHandle DRAWING;

    static {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            STARTED = lookup.findVarHandle(Lane.class, "started", long.class);
            DRAWING = lookup.findVarHandle(Lane.class, "drawing", ZoneRenderer.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final LanePool pool;
    private final Task task;
    private final Thread thread;
    private final LaneStats figures;
    private long served;
    private volatile boolean reserve;
    private volatile boolean closed;
    private volatile boolean asleep;
    private volatile long useful;

    @SuppressWarnings("unused") // through STARTED
    private long started;

    @SuppressWarnings("unused") // through DRAWING
    private @Nullable ZoneRenderer drawing;

    Lane(LanePool pool, TaskScope tasks, String name, boolean reserve) {
        this.pool = pool;
        this.reserve = reserve;
        served = pool.tick();
        useful = served;
        task = tasks.loop(TaskCategory.RENDER, name, "Draws the frames of zones", this::run);
        thread = task.thread();
        figures = new LaneStats(name);
    }

    void start() {
        task.start();
    }

    /** Frame thread: whether it would have to be woken to see a new tick. */
    boolean isAsleep() {
        return asleep;
    }

    /** Frame thread: there is a new tick. */
    void wake() {
        asleep = false;
        LockSupport.unpark(thread);
    }

    void close() {
        closed = true;
        LockSupport.unpark(thread);
    }

    void join(long nanos) {
        task.join(Duration.ofNanos(nanos));
    }

    /** It is stuck, and this is who is to blame. */
    void abandon(String culprit) {
        close();
        task.abandon(culprit);
    }

    boolean alive() {
        return thread.isAlive();
    }

    boolean isReserve() {
        return reserve;
    }

    /** From the next tick on it is the reserve. */
    void demoteToSpare() {
        reserve = true;
    }

    String name() {
        return thread.getName();
    }

    /** The last tick for which it drew anything. */
    long useful() {
        return useful;
    }

    LaneStats stats() {
        return figures;
    }

    /** What it has been drawing for longer than the limit, or null. */
    @Nullable
    ZoneRenderer stuckWith(long now, long limit) {
        ZoneRenderer performance = (ZoneRenderer) DRAWING.getAcquire(this);
        long since = (long) STARTED.getAcquire(this);
        return performance != null
                        && now - since > limit
                        && performance == DRAWING.getAcquire(this)
                        && since == (long) STARTED.getAcquire(this)
                ? performance
                : null;
    }

    /**
     * Draws a frame that it claimed.
     *
     * @param start the present instant
     * @return the present instant again
     */
    long draw(ZoneRenderer performance, long tick, long nanos, long start) {
        if (reserve && pool.activateSpare()) {
            reserve = false; // before it draws: this frame may hold it up, and then somebody must stand by
        }
        STARTED.setOpaque(this, start);
        DRAWING.setRelease(this, performance);
        figures.waited(start - pool.requested());
        try {
            long end = performance.render(tick, nanos, start);
            figures.drew(end - start);
            return end;
        } finally {
            DRAWING.setRelease(this, null);
            Thread.interrupted(); // a flag that foreign code left behind would turn waiting into spinning
        }
    }

    private void run() {
        RealTime.favour(NICE);
        asleep = false; // should it have failed in its sleep
        while (isOpen()) {
            long tick = pool.tick();
            if (reserve) {
                awaitDemand(tick);
            } else if (tick == served) {
                sleep();
            } else {
                yieldTo(tick, pool.yieldNanos(this));
                draw(tick);
            }
        }
    }

    private boolean isOpen() {
        return !closed && !pool.closed() && !task.isCancelled();
    }

    private void draw(long tick) {
        served = tick;
        if (pool.drawAll(tick, this) > 0) {
            useful = tick;
        }
    }

    /**
     * The reserve's way to spend a tick: what it finds when half of the period is over was left over. Where the frame thread
     * itself was late, the other lanes have their half of a period too.
     */
    private void awaitDemand(long tick) {
        long half = pool.period() / 2;
        long now = pool.clock().nanos();
        boolean known = tick != served;
        long due = known ? pool.instant(tick) - half : pool.instant(tick) + half;
        if (known && now - pool.requested() < half / 2) {
            due = pool.requested() + half;
        }
        if (now - due < 0) {
            pool.clock().parkUntil(due);
            Thread.interrupted(); // as above
        } else if (known) {
            draw(tick);
        } else {
            sleep();
        }
    }

    private void sleep() {
        asleep = true;
        if (pool.tick() == served && isOpen()) { // asked again: from here on it is woken
            LockSupport.park(this);
        }
        asleep = false;
        Thread.interrupted(); // as above
    }

    private void yieldTo(long tick, long nanos) {
        if (nanos == 0) {
            return;
        }
        long until = pool.clock().nanos() + nanos;
        while (!closed && pool.tick() == tick && pool.clock().nanos() - until < 0) {
            pool.clock().parkUntil(until);
            Thread.interrupted(); // as above
        }
    }
}
