// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.render;

import io.diuna.api.task.Task;
import io.diuna.api.task.TaskCategory;
import io.diuna.api.task.TaskScope;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** One thread that draws. */
final class Lane {

    /** So many ticks without work, and a lane beyond the usual number ends. */
    private static final int IDLE_TICKS = 600;

    private final LanePool pool;
    private final Task task;
    private final Thread thread;
    private final LaneFigures figures;
    private long served;
    private volatile boolean reserve;
    private volatile boolean closed;
    private volatile long started;
    private volatile @Nullable Performance drawing;

    Lane(LanePool pool, TaskScope tasks, String name, boolean reserve) {
        this.pool = pool;
        this.reserve = reserve;
        served = pool.tick();
        task = tasks.loop(TaskCategory.RENDER, name, "Draws the frames of zones", this::run);
        thread = task.thread();
        figures = new LaneFigures(name);
    }

    void start() {
        task.start();
    }

    /** Frame thread: there is a new tick. The reserve wakes by itself, later. */
    void wake() {
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

    String name() {
        return thread.getName();
    }

    LaneFigures figures() {
        return figures;
    }

    /** What it has been drawing for longer than the limit, or null. */
    @Nullable
    Performance stuckWith(long now, long limit) {
        Performance performance = drawing;
        long since = started;
        return performance != null && now - since > limit && performance == drawing && since == started
                ? performance
                : null;
    }

    void draw(Performance performance, long tick, long nanos) {
        if (reserve && pool.promote()) {
            reserve = false; // before it draws: this frame may hold it up, and then somebody must stand by
        }
        long begin = pool.clock().nanos();
        figures.waited(begin - pool.requested());
        started = begin;
        drawing = performance;
        try {
            performance.render(tick, nanos);
        } finally {
            drawing = null;
            figures.drew(pool.clock().nanos() - begin);
            Thread.interrupted(); // a flag that foreign code left behind would turn waiting into spinning
        }
    }

    private void run() {
        int idle = 0;
        while (!closed && !pool.closed() && !task.isCancelled()) {
            long tick = pool.tick();
            if (tick == served) {
                LockSupport.park(this);
                Thread.interrupted(); // as above
                continue;
            }
            served = tick;
            waitAside(tick, pool.patience(this));
            int drawn = pool.drawAll(tick, this);
            idle = drawn > 0 ? 0 : idle + 1;
            if (!reserve && idle > IDLE_TICKS) {
                idle = 0;
                if (pool.retire(this)) {
                    return;
                }
            }
        }
    }

    private void waitAside(long tick, long nanos) {
        if (nanos == 0) {
            return;
        }
        long until = pool.clock().nanos() + nanos;
        while (!closed && pool.tick() == tick && pool.clock().nanos() - until < 0) {
            pool.clock().parkUntil(until);
        }
    }
}
