// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.render;

import io.diuna.api.task.Task;
import io.diuna.api.task.TaskCategory;
import io.diuna.api.task.TaskScope;
import io.diuna.platform.task.ThreadBaseline;
import io.diuna.scheduler.base.StuckException;
import io.diuna.scheduler.realtime.RealTime;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Lane: one render thread of the pool. It sleeps until the frame thread wakes it for a tick. The spare lane wakes by
 * itself, once per tick at half of the period, and renders what the other lanes have not yet claimed; it sleeps while every
 * animation is quick, and if there was no tick for a whole period.
 */
final class Lane {

    /** Niceness: after the bus threads, which send what was rendered, and before everything else. */
    private static final int NICE = -10;

    /** Steps in one call of {@link #steps}. */
    private static final int STEPS = 16;

    private static final VarHandle STARTED;
    private static final VarHandle RENDERING;

    static {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            STARTED = lookup.findVarHandle(Lane.class, "started", long.class);
            RENDERING = lookup.findVarHandle(Lane.class, "rendering", ZoneRenderer.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final LanePool pool;
    private final Task task;
    private final Thread thread;
    private final ThreadBaseline baseline;
    private final LaneStats stats;
    private final FrameWatch watch = new FrameWatch();
    private final int slot;
    private long servedTick;
    private volatile boolean spare;
    private volatile boolean closed;
    private volatile boolean asleep;
    private volatile long lastUsefulTick;
    private volatile int threadId;

    @SuppressWarnings("unused") // accessed through STARTED
    private long started;

    @SuppressWarnings("unused") // accessed through RENDERING
    private @Nullable ZoneRenderer rendering;

    /**
     * @param name name of the thread, which no thread had before
     * @param slot number of the lane among those that live, from 0
     * @param spare true for the spare lane
     */
    Lane(LanePool pool, TaskScope tasks, String name, int slot, boolean spare) {
        this.pool = pool;
        this.slot = slot;
        this.spare = spare;
        servedTick = pool.tick();
        lastUsefulTick = servedTick;
        task = tasks.loop(TaskCategory.RENDER, name, "Renders frames of zones", this::run);
        thread = task.thread();
        baseline = ThreadBaseline.of(thread);
        stats = new LaneStats(slot);
    }

    void start() {
        task.start();
    }

    /** Frame thread: returns true if the lane must be woken to see a new tick. */
    boolean isAsleep() {
        return asleep;
    }

    /** Frame thread: wakes the lane for a new tick. */
    void wake() {
        asleep = false;
        LockSupport.unpark(thread);
    }

    /** Any thread: ends the lane after its present frame. */
    void close() {
        closed = true;
        LockSupport.unpark(thread);
    }

    void join(long nanos) {
        task.join(Duration.ofNanos(nanos));
    }

    /** Any thread: leaves the thread to the frame that it hangs in. */
    void abandon(String reason) {
        close();
        task.abandon(reason);
        pool.threads().remove(threadId);
        RealTime.demote(thread, threadId);
    }

    /** Watch thread: the exception of a frame that hangs, with the stack trace of this lane. */
    StuckException stuck(String what) {
        return StuckException.of(what, "its author must make it faster, or let it end", thread);
    }

    boolean isAlive() {
        return thread.isAlive();
    }

    boolean isSpare() {
        return spare;
    }

    /** Any thread: makes the lane the spare one, from the next tick on. */
    void demoteToSpare() {
        spare = true;
    }

    int slot() {
        return slot;
    }

    String name() {
        return thread.getName();
    }

    /** Any thread: the last tick for which the lane rendered a frame. */
    long lastUsefulTick() {
        return lastUsefulTick;
    }

    LaneStats stats() {
        return stats;
    }

    /**
     * Watch thread, at each check: the renderer that the lane has been in for longer than the limit, without the time for which it
     * had no processor; null if there is none.
     *
     * @param passed nanoseconds since the check before; 0 if the whole process stood still
     */
    @Nullable
    ZoneRenderer stuckIn(long now, long passed, long limitNanos, IntToLongFunction runDelay) {
        ZoneRenderer renderer = (ZoneRenderer) RENDERING.getAcquire(this);
        if (renderer == null) {
            watch.reset();
            return null;
        }
        long since = (long) STARTED.getAcquire(this);
        long lasted = watch.add(now, since, passed, runDelay.applyAsLong(threadId));
        return lasted > limitNanos && renderer == RENDERING.getAcquire(this) && since == (long) STARTED.getAcquire(this)
                ? renderer
                : null;
    }

    /**
     * This lane: renders a frame that it has claimed.
     *
     * @param start the present instant
     * @return the present instant after the frame
     */
    long render(ZoneRenderer renderer, long tick, long nanos, long start) {
        if (spare && pool.activateSpare()) {
            spare = false; // before rendering: this frame may block, and another lane must be the spare one by then
        }
        STARTED.setOpaque(this, start);
        RENDERING.setRelease(this, renderer);
        stats.waited(start - pool.requestedAt());
        try {
            long end = renderer.render(tick, nanos, start);
            stats.rendered(end - start);
            return end;
        } finally {
            RENDERING.setRelease(this, null);
            baseline.restore(); // an interrupt flag that foreign code left set would turn parking into spinning
        }
    }

    private void run() {
        threadId = pool.threads().add(() -> !spare);
        RealTime.favour(NICE);
        asleep = false; // the run before may have failed in its sleep
        try {
            while (isOpen()) {
                steps();
            }
        } finally {
            pool.threads().remove(threadId);
        }
    }

    /** A method of its own: the JVM compiles methods that are called often, and endless loops only after many rounds. */
    private void steps() {
        for (int i = 0; i < STEPS && isOpen(); i++) {
            step();
        }
    }

    private void step() {
        long tick = pool.tick();
        if (spare) {
            awaitDemand(tick);
        } else if (tick == servedTick) {
            sleep();
        } else {
            yieldTo(tick, pool.yieldNanos(this));
            serve(tick);
        }
    }

    private boolean isOpen() {
        return !closed && !pool.isClosed() && !task.isCancelled();
    }

    private void serve(long tick) {
        servedTick = tick;
        if (pool.renderAll(tick, this) > 0) {
            lastUsefulTick = tick;
        }
    }

    /**
     * Spare lane: waits until half of the period is over; what is unclaimed by then was left over. If the frame thread
     * was late, the other lanes still get half a period.
     */
    private void awaitDemand(long tick) {
        if (!pool.isGuarded()) {
            sleepUnguarded();
            return;
        }
        long half = pool.period() / 2;
        long now = pool.clock().nanos();
        boolean known = tick != servedTick;
        long due = known ? pool.instant(tick) - half : pool.instant(tick) + half;
        if (known && now - pool.requestedAt() < half / 2) {
            due = pool.requestedAt() + half;
        }
        if (now - due < 0) {
            pool.clock().parkUntil(due);
            Thread.interrupted(); // as above
        } else if (known) {
            serve(tick);
        } else {
            sleep();
        }
    }

    private void sleep() {
        asleep = true;
        if (pool.tick() == servedTick && isOpen()) { // checked again: from here on a new tick wakes the lane
            LockSupport.park(this);
        }
        asleep = false;
        Thread.interrupted(); // as above
    }

    /** Spare lane: sleeps until it has to stand by. */
    private void sleepUnguarded() {
        asleep = true;
        if (!pool.isGuarded() && isOpen()) { // checked again, as above
            LockSupport.park(this);
        }
        asleep = false;
        Thread.interrupted(); // as above
    }

    /** Lets the other lanes claim frames first, for some time or until the next tick. */
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
