// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.render;

import io.diuna.api.animation.Renderer;
import io.diuna.scheduler.base.VirtualClock;
import io.diuna.scheduler.realtime.FrameThreads;
import io.diuna.task.Await;
import io.diuna.task.ThreadRegistry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/** Lanes driven tick by tick: a pool, a virtual clock and renderers. */
final class LaneHarness implements AutoCloseable {

    static final long PERIOD = 16_000_000;

    final VirtualClock clock = new VirtualClock(1_000_000_000_000L);
    final ThreadRegistry tasks = new ThreadRegistry();
    final FrameThreads frameThreads = new FrameThreads();
    final LanePool pool;
    final List<ZoneRenderer> steady = new ArrayList<>();
    private final List<ZoneRenderer> renderers = new ArrayList<>();
    private final List<BlockingRenderer> blockers = new ArrayList<>();
    private final Set<Thread> others = new HashSet<>(lanes());
    long tick;
    long instant;

    /** For how long each lane had no processor, in nanoseconds. */
    final AtomicLong runDelay = new AtomicLong();

    LaneHarness(int usual) {
        pool = new LanePool(tasks.open("test"), clock, usual, frameThreads, thread -> runDelay.get());
        pool.setPeriod(PERIOD);
        pool.start();
    }

    /** Adds a renderer that is expected to keep up. */
    ZoneRenderer add(Renderer renderer) {
        ZoneRenderer zoneRenderer = TestStages.renderer("zone-" + renderers.size(), renderer, clock);
        steady.add(zoneRenderer);
        enlist(zoneRenderer);
        return zoneRenderer;
    }

    /** Adds a renderer that blocks until it is freed. */
    ZoneRenderer add(BlockingRenderer blocker) {
        ZoneRenderer zoneRenderer = TestStages.renderer("zone-" + renderers.size(), blocker, clock);
        blockers.add(blocker);
        enlist(zoneRenderer);
        return zoneRenderer;
    }

    void drop(ZoneRenderer zoneRenderer) {
        renderers.remove(zoneRenderer);
        steady.remove(zoneRenderer);
        pool.setRenderers(renderers.toArray(ZoneRenderer[]::new));
    }

    private void enlist(ZoneRenderer zoneRenderer) {
        renderers.add(zoneRenderer);
        pool.setRenderers(renderers.toArray(ZoneRenderer[]::new));
    }

    /** Requests the next tick, which is due in a period. */
    void request() {
        tick++;
        instant = clock.nanos() + PERIOD;
        pool.request(tick, instant);
    }

    /** Requests the next tick, and passes time as lanes need it until all that keep up have rendered it. */
    void play() {
        request();
        awaitRendered();
        settle();
    }

    /** Passes time until all that keep up have rendered the tick, and only when no lane can go on without. */
    void awaitRendered() {
        Await.until("tick " + tick + " is rendered", () -> {
            if (!isRendered() && isStill()) {
                clock.pass(PERIOD / 16);
            }
            return isRendered();
        });
    }

    /** Requests the next tick; lanes that are free render it before any time has passed. */
    void playInTime() {
        request();
        Await.until("tick " + tick + " is rendered", this::isRendered);
        settle();
    }

    /** Passes time until every lane has done its work, or blocks in it. */
    void settle() {
        do {
            awaitStill(); // else time might pass during a frame, which would make it expensive
            clock.pass(PERIOD / 4);
            awaitStill();
        } while (ownLanes().stream().anyMatch(lane -> LockSupport.getBlocker(lane) == clock));
    }

    /** Waits, with the clock stopped, until every lane waits for time to pass or for an event. */
    void awaitStill() {
        Await.until("no lane is at work", this::isStill);
    }

    private boolean isStill() {
        Set<Thread> lanes = ownLanes();
        return lanes.stream().allMatch(this::isStill)
                && blockers.stream().noneMatch(BlockingRenderer::isLeft)
                && lanes.equals(ownLanes()); // none was started by a lane at work
    }

    /** Returns true if the lane waits, and nothing has happened that would wake it. */
    private boolean isStill(Thread lane) {
        Object waitsFor = LockSupport.getBlocker(lane);
        boolean waits = lane.getState() == Thread.State.WAITING || lane.getState() == Thread.State.TIMED_WAITING;
        boolean woken = (waitsFor instanceof Lane asleep && !asleep.isAsleep()) || clock.isDue(lane);
        return waitsFor != null && waits && !woken && LockSupport.getBlocker(lane) == waitsFor;
    }

    boolean isRendered() {
        for (ZoneRenderer zoneRenderer : steady) {
            zoneRenderer.pictures().refresh();
            if (zoneRenderer.pictures().number() != tick) {
                return false;
            }
        }
        return true;
    }

    /** Passes time as it passes for the watch thread. */
    void watch(long millis) {
        for (long i = 0; i < millis; i += 100) {
            clock.pass(100_000_000);
            pool.checkTimeouts();
        }
    }

    /** The living threads of this pool. */
    Set<Thread> ownLanes() {
        Set<Thread> own = lanes();
        own.removeAll(others);
        return own;
    }

    @Override
    public void close() {
        blockers.forEach(BlockingRenderer::free);
        pool.close();
    }

    private static Set<Thread> lanes() {
        Thread[] all = new Thread[1_000];
        int count = Thread.enumerate(all); // called very often, so without stack traces
        return Arrays.stream(all, 0, count)
                .filter(thread -> thread.getName().startsWith("diuna-render-"))
                .collect(Collectors.toCollection(HashSet::new));
    }
}
